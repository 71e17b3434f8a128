#include <algorithm>
#include <ceiba/io/file.hpp>
#include <ceiba/merge_work_plan.hpp>
#include <ceiba/work_progress.hpp>
#include <ceiba/workplan.hpp>

#include "catch.hpp"

namespace {

using ceiba::Catalogue;
using ceiba::Constraints;
using ceiba::Funding;
using ceiba::MergedWorkPlan;
using ceiba::Plan;
using ceiba::WorkPart;
using ceiba::WorkPlan;
using ceiba::WorkProgress;
using ceiba::WorkReturn;
using ceiba::WorkRow;
using ceiba::WorkStatus;

/// The mean of two indicators of levels 1 to 5.
ceiba::Framework framework() {
    return ceiba::parse<ceiba::Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [{"id": "levels", "levels": [{"code": "none", "value": 1}, {"code": "some", "value": 2}, {"code": "most", "value": 3},
                                               {"code": "all", "value": 4}, {"code": "lasting", "value": 5}]}],
        "root": {"id": "whole", "children": [
            {"id": "law", "code": "1", "label": {"en": "Law", "es": "Ley"}, "question": {"scale": "levels"}},
            {"id": "units", "code": "2", "question": {"scale": "levels"}}]}})");
}

ceiba::Assessment assessment() {
    return ceiba::parse<ceiba::Assessment>(R"({
        "schema": "ceiba/assessment/1", "id": "first", "framework": "small", "subject": {"id": "somewhere"}, "round": {"id": "one"},
        "institutions": [{"id": "office"}],
        "responses": [{"institution": "office", "indicator": "law", "answer": 1},
                      {"institution": "office", "indicator": "units", "answer": 2}]})");
}

const ceiba::TargetProfile targets{.id = "aim", .indicators = {ceiba::target::Fixed{ceiba::Answer{4.0}}}};

Catalogue catalogue() {
    return ceiba::parse<Catalogue>(R"({
        "schema": "ceiba/catalogue/1", "id": "actions", "currency": "USD",
        "institutions": [{"id": "congress", "sector": "legislature"}, {"id": "ministry", "sector": "executive"}],
        "actions": [
            {"id": "draft", "lead": "congress", "closes": [{"indicator": "law", "to": 2}], "one_off": {"amount": 5}, "effort": 1},
            {"id": "adopt", "lead": "congress", "partners": ["ministry"], "closes": [{"indicator": "law", "to": 4}],
             "one_off": {"amount": 7}, "effort": 1, "prerequisites": [{"action": "draft"}]},
            {"id": "hire", "lead": "ministry", "duration": 2, "yearly": {"amount": 10}, "effort": 2,
             "closes": [{"indicator": "units", "to": 4}], "prerequisites": [{"indicator": "law", "level": 2}]},
            {"id": "old", "lead": "ministry", "duration": 3, "yearly": {"amount": 1}}]})");
}

Constraints constraints() {
    return ceiba::parse<Constraints>(R"({"schema": "ceiba/constraints/1", "id": "limits",
        "periods": [{"id": "y1", "start": "2026-01-01", "end": "2026-12-31"}, {"id": "y2", "start": "2027-01-01", "end": "2027-12-31"},
                    {"id": "y3", "start": "2028-01-01", "end": "2028-12-31"}],
        "funds": [{"id": "state", "budget": [10, 10, 12]}, {"id": "donor", "budget": [0, 12, 3]}],
        "capacity": {"congress": [1, 1, 1]}, "mandatory": ["adopt"], "latest": {"adopt": "y2"}})");
}

const Plan ours{.id = "ours", .actions = {{"draft", "y1", {}}, {"adopt", "y2", {}}, {"hire", "y2", {}}}};

WorkPlan made(const Constraints& limits = constraints()) {
    return ceiba::workplan(framework(), assessment(), targets, catalogue(), limits, ours);
}

WorkPlan agreed() {
    return ceiba::approved(made(), "Coalition", "2026-01-15");
}

WorkRow& row(WorkPlan& p, const std::string& id) {
    return *std::ranges::find(p.rows, id, &WorkRow::id);
}

WorkProgress followed(const WorkPlan& p, const std::string& day) {
    return ceiba::progress(framework(), assessment(), targets, catalogue(), constraints(), p, day);
}

std::vector<std::string> codes(const std::function<void()>& f) {
    std::vector<std::string> out;
    try {
        f();
    } catch (const ceiba::Error& error) {
        for (const ceiba::Issue& i : error.issues()) out.push_back(i.code + " " + i.where);
    }
    return out;
}
using Codes = std::vector<std::string>;

/// Every column of a table that has them all.
const std::vector<std::string> columns{"priority",     "indicators",   "recommendations", "action",  "label",
                                       "lead",         "partners",     "needs",           "start",   "due",
                                       "cost",         "funds",        "funding",         "success", "status",
                                       "percent_done", "actual_start", "actual_end",      "spent",   "reason_for_delay",
                                       "evidence",     "updated_by",   "updated_on"};

WorkReturn returned(const std::string& file, const WorkPlan& p, const std::vector<std::string>& own = {}) {
    WorkReturn out{.file = file, .work_plan = p.id, .columns = columns, .rows = p.rows};
    out.columns.insert(out.columns.end(), own.begin(), own.end());
    return out;
}

}  // namespace

TEST_CASE("workplan: rows with dates, money and names, worked by hand") {
    const WorkPlan p = made();
    REQUIRE(p.rows.size() == 3);
    CHECK(p.rows[0] == WorkRow{.id = "draft",
                               .priority = 1,
                               .indicators = {"law"},
                               .action = "draft",
                               .lead = "congress",
                               .start = "2026-01-01",
                               .due = "2026-12-31",
                               .cost = 5,
                               .funds = {"state"},
                               .funding = Funding::budgeted,
                               .success = p.rows[0].success});
    CHECK(p.rows[0].success.in("es") == "Ley: some");
    CHECK(p.rows[1].needs == std::vector<std::string>{"draft"});
    CHECK(p.rows[1].partners == std::vector<std::string>{"ministry"});
    CHECK(p.rows[2].start == "2027-01-01");
    CHECK(p.rows[2].due == "2028-12-31");
    CHECK(p.rows[2].cost == 20);
    CHECK(p.rows[2].priority == 2);
    CHECK(p.currency == "USD");
    CHECK(p.indicators.size() == 2);
    CHECK(p.indicators[0].value == 1);
    CHECK(p.indicators[0].target == 4);
    CHECK(p.planned.size() == 3);
    CHECK(p.planned[2].score == 4);
    CHECK(p.planned[1].cost == 17);
    CHECK(ceiba::parse<WorkPlan>(ceiba::to_json(p)) == p);
    CHECK(ceiba::check_work_plan(p).empty());

    Constraints poor = constraints();
    poor.funds[1].budget = {0, 0, 0};
    const WorkPlan q = made(poor);
    CHECK(std::ranges::count(q.rows, Funding::unfunded, &WorkRow::funding) == 1);

    Constraints begun = constraints();
    begun.begun = {{"old", 0}};
    const WorkPlan b = made(begun);
    CHECK(b.rows[0].id == "old");
    CHECK(b.rows[0].status == WorkStatus::ongoing);
    CHECK(b.rows[0].due == "2027-12-31");
    CHECK(b.rows[0].cost == 3);

    Constraints undated = constraints();
    undated.periods[1].end.reset();
    CHECK(codes([&] { made(undated); }) == Codes{"no_period_dates /periods/1"});
}

TEST_CASE("approved: the baseline is kept, and only once") {
    const WorkPlan p = agreed();
    REQUIRE(p.baseline);
    CHECK(p.baseline->rows.size() == 3);
    CHECK(p.baseline->rows[2].due == "2028-12-31");
    CHECK(p.baseline->planned == p.planned);
    CHECK(codes([&] { ceiba::approved(p, "Others", "2026-02-01"); }) == Codes{"already_approved /baseline"});
    CHECK(codes([&] { ceiba::approved(made(), "Others", "tomorrow"); }) == Codes{"bad_date /on"});
}

TEST_CASE("check_work_plan: everything that is wrong with rows") {
    WorkPlan p = made();
    p.rows[0].lead = "congres";
    p.rows[0].due = "2025-12-31";
    p.rows[0].percent_done = 120;
    p.rows[1].id = "draft";
    p.rows[1].spent = -1;
    p.rows[1].funds = {"bank"};
    p.rows[2].actual_end = "2027-02-30";
    p.rows[2].needs = {"nothing"};
    p.rows[2].indicators = {"lav"};
    Codes found;
    for (const ceiba::Issue& i : ceiba::check_work_plan(p)) found.push_back(i.code + " " + i.where);
    std::ranges::sort(found);
    CHECK(found == Codes{"bad_date /rows/2/actual_end", "duplicate_id /rows/1/id", "ends_before_start /rows/0/due",
                         "out_of_range /rows/0/percent_done", "out_of_range /rows/1/spent", "unknown_action /rows/2/needs/0",
                         "unknown_fund /rows/1/funds/0", "unknown_indicator /rows/2/indicators/0", "unknown_institution /rows/0/lead"});
}

TEST_CASE("merge_work_plan: what did not change changes nothing") {
    const WorkPlan sent = agreed();
    const MergedWorkPlan same = ceiba::merge_work_plan(sent, sent, {returned("a", sent), returned("b", sent)});
    CHECK(same.work_plan == sent);
    CHECK(same.changes.empty());
    CHECK(same.conflicts.empty());
    CHECK(same.absent.empty());
    WorkPlan moved = sent;
    row(moved, "hire").percent_done = 5;
    CHECK(ceiba::merge_work_plan(sent, moved, {returned("a", sent)}).work_plan == moved);
}

TEST_CASE("merge_work_plan: changes, conflicts, rows and columns of people, worked by hand") {
    const WorkPlan sent = agreed();
    WorkPlan a = sent;
    row(a, "draft").status = WorkStatus::finished;
    row(a, "draft").spent = 6;
    row(a, "draft").own["Notes"] = "signed";
    a.rows.push_back({.id = "a_meeting", .label = "Meeting", .lead = "congress"});
    WorkPlan b = sent;
    row(b, "draft").spent = 8;
    row(b, "hire").percent_done = 40;
    row(b, "hire").due.reset();
    WorkPlan current = sent;
    row(current, "hire").percent_done = 30;
    row(current, "draft").status = WorkStatus::finished;
    WorkReturn from_b = returned("b.csv", b);
    std::erase_if(from_b.rows, [](const WorkRow& r) { return r.id == "adopt"; });

    const MergedWorkPlan m = ceiba::merge_work_plan(sent, current, {returned("a.csv", a, {"Notes"}), from_b});
    using Change = ceiba::WorkChange;
    CHECK(m.changes == std::vector<Change>{{"draft", "spent", std::nullopt, "6", "a.csv"},
                                           {"draft", "Notes", std::nullopt, "signed", "a.csv"},
                                           {"a_meeting", "id", std::nullopt, "a_meeting", "a.csv"},
                                           {"a_meeting", "label", std::nullopt, "Meeting", "a.csv"},
                                           {"a_meeting", "lead", std::nullopt, "congress", "a.csv"},
                                           {"hire", "due", "2028-12-31", std::nullopt, "b.csv"}});
    using Conflict = ceiba::WorkConflict;
    CHECK(m.conflicts == std::vector<Conflict>{{"draft", "spent", std::nullopt, "6", "a.csv", "8", "b.csv"},
                                               {"hire", "percent_done", std::nullopt, "30", std::nullopt, "40", "b.csv"}});
    CHECK(m.absent == std::vector<ceiba::WorkAbsence>{{"adopt", "b.csv"}});
    REQUIRE(m.work_plan.rows.size() == 4);
    CHECK(m.work_plan.rows[0].own.at("Notes") == "signed");
    CHECK(m.work_plan.rows[2].percent_done == 30);
    CHECK(m.work_plan.baseline == sent.baseline);
    CHECK(codes([&] {
              WorkReturn other = from_b;
              other.work_plan = "theirs";
              ceiba::merge_work_plan(sent, current, {other});
          }) == Codes{"other_work_plan /returns/0/work_plan"});
}

TEST_CASE("merge_work_plan: changes of different cells may come together or one after the other") {
    const WorkPlan sent = agreed();
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::vector<WorkPlan> edited(3, sent);
        for (std::size_t r = 0; r < sent.rows.size(); ++r) {
            // Each row's cells are changed by one file each.
            edited[(seed + r) % 3].rows[r].percent_done = static_cast<double>((seed * 7 + r) % 101);
            edited[(seed / 3 + r) % 3].rows[r].evidence = "report " + std::to_string(seed);
            edited[(seed / 9 + 2 * r) % 3].rows[r].status = static_cast<WorkStatus>(seed % 6);
            edited[(seed / 27 + r) % 3].rows[r].own["Notes"] = std::to_string(seed + r);
        }
        std::vector<WorkReturn> tables;
        for (std::size_t k = 0; k < 3; ++k) tables.push_back(returned("file " + std::to_string(k), edited[k], {"Notes"}));
        const WorkPlan together = ceiba::merge_work_plan(sent, sent, tables).work_plan;
        const WorkPlan first = ceiba::merge_work_plan(sent, sent, {tables[0]}).work_plan;
        const WorkPlan two = ceiba::merge_work_plan(sent, first, {tables[1]}).work_plan;
        CHECK(ceiba::merge_work_plan(sent, two, {tables[2]}).work_plan == together);
        CHECK(ceiba::merge_work_plan(sent, sent, {tables[2], tables[0], tables[1]}).work_plan == together);
        // Whoever merges again what is merged changes nothing.
        const MergedWorkPlan again = ceiba::merge_work_plan(sent, together, tables);
        CHECK(again.work_plan == together);
        CHECK(again.conflicts.empty());
    }
}

TEST_CASE("progress: time, money and score, worked by hand") {
    WorkPlan p = agreed();
    row(p, "draft").status = WorkStatus::finished;
    row(p, "draft").actual_end = "2027-02-01";
    row(p, "draft").spent = 6;
    row(p, "hire").status = WorkStatus::ongoing;
    row(p, "hire").spent = 3;
    p.rows.push_back({.id = "meeting", .label = "Meeting", .due = "2026-06-30", .reason_for_delay = "No room"});

    const WorkProgress early = followed(p, "2026-12-31");
    CHECK(early.assessed == 1.5);
    CHECK(early.planned == 2);    // draft: law 2, units 2
    CHECK(early.claimed == 1.5);  // it was finished later
    REQUIRE(early.late.size() == 1);
    CHECK(early.late[0].row == "meeting");
    CHECK(early.late[0].days == 184);
    CHECK(early.late[0].reason_for_delay == "No room");

    const WorkProgress q = followed(p, "2027-01-10");
    CHECK(q.late.size() == 2);
    CHECK(q.late[1].row == "draft");
    CHECK(q.late[1].days == 10);
    CHECK(q.late[1].waiting == std::vector<std::string>{"adopt", "hire"});  // one needs the action, the other its level

    // 2027-07-02 is the 183rd of 365 days.
    const WorkProgress w = followed(p, "2027-07-02");
    CHECK(w.assessed == 1.5);
    CHECK(w.claimed == 2);
    CHECK(w.planned == 2);
    const auto part = [&](WorkPart kind, const std::optional<std::string>& id) {
        return *std::ranges::find_if(w.parts, [&](const ceiba::PartProgress& x) { return x.part == kind && x.id == id; });
    };
    const auto whole = part(WorkPart::whole, {});
    CHECK(whole.rows == 4);
    CHECK(whole.due == 2);
    CHECK(whole.finished == 1);
    CHECK(whole.finished_on_time == 0);
    CHECK(whole.late == 1);
    CHECK(whole.cost == 32);
    CHECK(whole.spent == 9);
    CHECK(whole.planned_cost == Approx(5 + 17 * 183.0 / 365).epsilon(1e-12));
    CHECK(whole.claimed_rise == 0.5);
    const auto congress = part(WorkPart::institution, "congress");
    CHECK(congress.rows == 2);
    CHECK(congress.claimed_rise == 0.5);
    CHECK(part(WorkPart::sector, "executive").claimed_rise == 0);
    CHECK(part(WorkPart::period, "y1").due == 2);
    CHECK(part(WorkPart::period, "y3").rows == 1);
    CHECK(w.scores[0].claimed == 1.5);
    CHECK(w.scores[1].claimed == 2);
    CHECK(w.scores[1].date == "2027-07-02");
    CHECK_FALSE(w.scores[2].claimed);
    CHECK(w.scores[2].planned == 4);
    CHECK(ceiba::parse<WorkProgress>(ceiba::to_json(w)) == w);

    CHECK(codes([] { followed(made(), "2027-01-10"); }) == Codes{"no_baseline /baseline"});
    CHECK(codes([&] { followed(p, "soon"); }) == Codes{"bad_date /as_of"});
}

TEST_CASE("remaining_constraints: what has begun stays, what is finished is not planned again") {
    WorkPlan p = agreed();
    row(p, "draft").status = WorkStatus::finished;
    row(p, "draft").actual_end = "2026-11-30";
    row(p, "hire").status = WorkStatus::ongoing;
    row(p, "hire").actual_start = "2026-10-01";
    const Constraints c = ceiba::remaining_constraints(catalogue(), constraints(), p, "2026-12-31");
    REQUIRE(c.periods.size() == 2);
    CHECK(c.periods[0].id == "y2");
    CHECK(c.funds[0].budget == std::vector<double>{10, 12});
    CHECK(c.finished == std::vector<std::string>{"draft"});
    CHECK(c.begun == std::map<std::string, int>{{"hire", 0}});
    CHECK(c.mandatory == std::vector<std::string>{"adopt"});
    CHECK(c.latest.at("adopt") == "y2");
    const Plan rest{.id = "rest", .actions = {{"adopt", "y2", {}}}};
    const WorkPlan again = ceiba::workplan(framework(), assessment(), targets, catalogue(), c, rest);
    CHECK(again.rows[0].id == "hire");
    CHECK(again.rows[0].due == "2027-12-31");

    // One that should be over by now takes the first period's capacity, and what needs it waits.
    row(p, "draft").status = WorkStatus::ongoing;
    const Constraints late = ceiba::remaining_constraints(catalogue(), constraints(), p, "2026-12-31");
    CHECK(late.begun.at("draft") == 0);
    CHECK(late.capacity.at("congress") == std::vector<double>{0, 1});
    CHECK(late.earliest.at("adopt") == "y3");

    // A finished action goes on with its yearly cost; a cancelled one is forbidden; one whose time is over too.
    row(p, "hire").status = WorkStatus::finished;
    row(p, "draft").status = WorkStatus::cancelled;
    const Constraints last = ceiba::remaining_constraints(catalogue(), constraints(), p, "2027-12-31");
    CHECK(last.begun == std::map<std::string, int>{{"hire", -1}});
    CHECK(last.forbidden == std::vector<std::string>{"draft", "adopt"});
    CHECK(codes([&] { ceiba::remaining_constraints(catalogue(), constraints(), p, "2029-01-01"); }) == Codes{"out_of_range /as_of"});
}
