"""Work plans as tables, calendars and projects."""
