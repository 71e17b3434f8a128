#include <ceiba.h>
#include <stdio.h>

static char *contents(const char *path, char *into, size_t most) {
    FILE *file = fopen(path, "rb");
    into[file == NULL ? 0 : fread(into, 1, most - 1, file)] = '\0';
    if (file != NULL) fclose(file);
    return into;
}

int main(int count, char **arguments) { /* framework.json assessment.json */
    static char framework[1 << 20], assessment[1 << 20];
    char *scores = NULL, *issues = NULL;
    if (count < 3) return CEIBA_FAILED;
    ceiba_status status = ceiba_score(contents(arguments[1], framework, sizeof framework),
                                      contents(arguments[2], assessment, sizeof assessment), NULL, &scores, &issues);
    puts(status == CEIBA_OK ? scores : issues);
    ceiba_free(scores);
    ceiba_free(issues);
    return status;
}
