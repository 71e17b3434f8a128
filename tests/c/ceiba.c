/* The C interface, from C: what is freed, what is refused, and that nothing has to be asked for. Figures are compared in
 * tests/python/test_c.py; this is run under valgrind, or under the sanitizers. */
#include <ceiba.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

static void expect(int holds, const char *what, int line) {
    if (holds) return;
    fprintf(stderr, "line %d: %s\n", line, what);
    ++failures;
}
#define EXPECT(condition) expect((condition), #condition, __LINE__)

static char *contents(const char *folder, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL) exit(2);
    fseek(file, 0, SEEK_END);
    const size_t size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (text == NULL || fread(text, 1, size, file) != size) exit(2);
    text[size] = '\0';
    fclose(file);
    return text;
}

/* Frees the text, and tells whether it had the part in it. */
static int has(char *text, const char *part) {
    const int found = text != NULL && strstr(text, part) != NULL;
    ceiba_free(text);
    return found;
}

static void versions(void) {
    EXPECT(ceiba_abi_version() == CEIBA_ABI_VERSION);
    EXPECT(strlen(ceiba_version()) >= 5);
    ceiba_free(NULL);
    ceiba_evaluation_free(NULL);
    ceiba_evaluator_free(NULL);
}

static void documents(const char *framework, const char *assessment, const char *targets) {
    char *issues = NULL, *scores = NULL, *gaps = NULL, *priorities = NULL;
    EXPECT(ceiba_score(framework, assessment, NULL, &scores, &issues) == CEIBA_OK);
    EXPECT(issues == NULL && scores != NULL && strstr(scores, "ceiba/scores/1") != NULL);
    EXPECT(ceiba_gaps(framework, scores, targets, NULL, NULL, &gaps, &issues) == CEIBA_OK);
    EXPECT(ceiba_prioritise(framework, gaps, NULL, &priorities, NULL) == CEIBA_OK);
    EXPECT(has(priorities, "ceiba/priorities/1"));
    ceiba_free(scores);
    ceiba_free(gaps);
    EXPECT(ceiba_score(framework, assessment, NULL, NULL, NULL) == CEIBA_OK); /* nothing is asked for */
    EXPECT(ceiba_schema_names(&issues, NULL) == CEIBA_OK);
    EXPECT(has(issues, "\"framework\""));
}

static void refusals(const char *framework, const char *assessment) {
    char *issues = NULL, *result = NULL;
    EXPECT(ceiba_score(framework, "{", NULL, &result, &issues) == CEIBA_ISSUES);
    EXPECT(result == NULL && issues != NULL && strstr(issues, "\"document\":\"assessment\"") != NULL);
    EXPECT(has(issues, "\"syntax\""));
    EXPECT(ceiba_score(NULL, assessment, NULL, &result, &issues) == CEIBA_ISSUES);
    EXPECT(has(issues, "\"missing_key\""));
    EXPECT(ceiba_score(framework, assessment, "{}", &result, NULL) == CEIBA_ISSUES);
    EXPECT(result == NULL);
    EXPECT(ceiba_explain(framework, assessment, "nowhere", NULL, &result, &issues) == CEIBA_ISSUES);
    EXPECT(has(issues, "\"unknown_node\""));
    EXPECT(ceiba_publish(framework, assessment, NULL, 0, NULL, &result, &issues) == CEIBA_ISSUES);
    EXPECT(has(issues, "\"draft_publication\""));
    EXPECT(ceiba_publish(framework, assessment, NULL, 1, NULL, &result, &issues) == CEIBA_OK);
    EXPECT(has(result, "\"withheld\""));
    EXPECT(ceiba_closest("scor", "[\"explain\"]", &result, &issues) == CEIBA_OK && result == NULL && issues == NULL);
    EXPECT(ceiba_closest("scor", "[\"explain\", \"score\"]", &result, &issues) == CEIBA_OK);
    EXPECT(has(result, "score"));
}

static void arrays(void) {
    const double data[] = {3, 3, 2, 4, 1, 5, 5, 4, 4, 2, 3, 1}; /* four units, three raters */
    double upright[12];
    for (size_t i = 0; i < 12; ++i) upright[(i % 3) * 4 + i / 3] = data[i];
    const ceiba_values by_row = {data, 4, 3, 3, 1}, by_column = {upright, 4, 3, 1, 4};
    double one = 0, other = 0, each[4] = {0, 0, 0, 0}, within[4];
    char *figures = NULL, *issues = NULL;
    EXPECT(ceiba_agree_kendall_w(&by_row, NULL, &one, &figures, &issues) == CEIBA_OK && figures == NULL);
    EXPECT(ceiba_agree_kendall_w(&by_column, NULL, &other, NULL, NULL) == CEIBA_OK);
    EXPECT(one == other && one > 0 && one < 1);
    EXPECT(ceiba_agree_percent(&by_row, NULL, each, NULL, NULL) == CEIBA_OK);
    EXPECT(fabs(each[0] - 2.0 / 3) < 1e-15);
    EXPECT(ceiba_agree_sd(&by_row, "{\"draws\": 100}", within, &figures, &issues) == CEIBA_OK);
    EXPECT(within[0] > 0);
    EXPECT(has(figures, "\"high\""));
    EXPECT(ceiba_agree_sd(&by_row, "{\"draws\": 1}", within, &figures, &issues) == CEIBA_ISSUES && figures == NULL);
    EXPECT(has(issues, "/interval/draws"));
    EXPECT(ceiba_agree_cohen_kappa(&by_row, NULL, NULL, &one, NULL, &issues) == CEIBA_ISSUES); /* of two raters only */
    EXPECT(has(issues, "\"wrong_shape\""));
    EXPECT(ceiba_agree_r_wg(&by_row, INT64_MAX, 1, NULL, NULL, each, NULL, &issues) == CEIBA_ISSUES);
    EXPECT(has(issues, "/levels"));
    EXPECT(ceiba_combine_shapley("[]", &figures, &issues) == CEIBA_ISSUES);
    EXPECT(has(issues, "\"zero_weights\""));
}

static void evaluations(const char *framework, const char *assessment, const char *targets) {
    ceiba_evaluation *evaluation = NULL, *other = NULL;
    char *one = NULL, *two = NULL, *issues = NULL;
    EXPECT(ceiba_evaluation_new(framework, "{}", NULL, &evaluation, &issues) == CEIBA_ISSUES && evaluation == NULL);
    EXPECT(has(issues, "\"document\":\"assessment\""));
    EXPECT(ceiba_evaluation_new(framework, assessment, NULL, &evaluation, &issues) == CEIBA_OK);
    EXPECT(ceiba_evaluation_score(evaluation, &one, &issues) == CEIBA_OK);
    EXPECT(ceiba_score(framework, assessment, NULL, &two, &issues) == CEIBA_OK);
    EXPECT(one != NULL && two != NULL && strcmp(one, two) == 0);
    ceiba_free(one);
    ceiba_free(two);
    EXPECT(ceiba_evaluation_gaps(evaluation, targets, NULL, &one, &issues) == CEIBA_OK);
    EXPECT(has(one, "ceiba/gaps/1"));
    EXPECT(ceiba_evaluation_explain(evaluation, "nowhere", &one, &issues) == CEIBA_ISSUES);
    EXPECT(has(issues, "\"unknown_node\""));
    EXPECT(ceiba_evaluation_with(evaluation, NULL, &other, &issues) == CEIBA_OK);
    ceiba_evaluation_free(evaluation); /* the other keeps what both share */
    EXPECT(ceiba_evaluation_grounds(other, &one, &issues) == CEIBA_OK);
    EXPECT(has(one, "ceiba/grounds/1"));
    ceiba_evaluation_free(other);
    EXPECT(ceiba_evaluation_score(NULL, &one, &issues) == CEIBA_ISSUES);
    EXPECT(has(issues, "\"missing_key\""));
}

static int stop(double share, void *context) {
    ++*(int *)context;
    return share < 0;
}

static int hold(void *context) {
    ++*(int *)context;
    return 0;
}

/* Long work is stopped, in whatever function this thread is. */
static void watched(const char *framework, const char *assessment) {
    double data[400], within[20];
    for (size_t i = 0; i < 400; ++i) data[i] = (double)(i * i % 7);
    const ceiba_values ratings = {data, 20, 20, 20, 1};
    char *result = NULL, *issues = NULL;
    int asked = 0;
    ceiba_watch(hold, &asked);
    EXPECT(ceiba_agree_kendall_w(&ratings, "{\"draws\": 100000}", within, &result, &issues) == CEIBA_STOPPED);
    EXPECT(asked == 1 && result == NULL && issues == NULL);
    ceiba_watch(NULL, NULL);
    EXPECT(ceiba_score(framework, assessment, NULL, &result, &issues) == CEIBA_OK);
    EXPECT(has(result, "ceiba/scores/1") && asked == 1);
}

static size_t entries(const char *list) {
    size_t out = 1;
    for (; *list != '\0'; ++list) out += *list == ',';
    return out;
}

static void batches(const char *framework) {
    ceiba_evaluator *evaluator = NULL;
    char *ids = NULL, *issues = NULL;
    EXPECT(ceiba_evaluator_new("{}", NULL, &evaluator, &issues) == CEIBA_ISSUES && evaluator == NULL);
    EXPECT(has(issues, "\"document\":\"framework\""));
    EXPECT(ceiba_evaluator_new(framework, NULL, &evaluator, &issues) == CEIBA_OK);
    EXPECT(ceiba_evaluator_indicators(evaluator, &ids, &issues) == CEIBA_OK);
    const size_t columns = entries(ids), rows = 3;
    ceiba_free(ids);
    EXPECT(ceiba_evaluator_nodes(evaluator, &ids, &issues) == CEIBA_OK);
    const size_t nodes = entries(ids);
    ceiba_free(ids);
    double *answers = malloc(rows * columns * sizeof *answers), *value = malloc(rows * nodes * sizeof *value);
    uint8_t *states = calloc(rows * columns, 1), *state = malloc(rows * nodes);
    if (answers == NULL || value == NULL || states == NULL || state == NULL) exit(2);
    for (size_t i = 0; i < rows * columns; ++i) answers[i] = 1;
    const ceiba_values all = {answers, rows, columns, (ptrdiff_t)columns, 1};
    const ceiba_states known = {states, rows, columns, (ptrdiff_t)columns, 1};
    const ceiba_outputs outputs = {value, state, NULL, NULL, NULL};
    int calls = 0;
    EXPECT(ceiba_evaluator_evaluate(evaluator, &all, &known, NULL, NULL, &outputs, NULL, NULL, &issues) == CEIBA_OK);
    EXPECT(!isnan(value[0]) && value[0] == value[nodes] && state[0] == 0);
    EXPECT(ceiba_evaluator_evaluate(evaluator, &all, NULL, NULL, NULL, &outputs, stop, &calls, &issues) == CEIBA_OK && calls == 1);
    answers[columns] = 7;
    EXPECT(ceiba_evaluator_evaluate(evaluator, &all, NULL, NULL, NULL, &outputs, NULL, NULL, &issues) == CEIBA_ISSUES);
    EXPECT(has(issues, "\"row\":1"));
    EXPECT(ceiba_evaluator_evaluate(evaluator, &all, NULL, NULL, "[\"nowhere\"]", &outputs, NULL, NULL, &issues) == CEIBA_ISSUES);
    EXPECT(has(issues, "\"unknown_node\""));
    EXPECT(ceiba_evaluator_evaluate(evaluator, NULL, NULL, NULL, NULL, &outputs, NULL, NULL, NULL) == CEIBA_ISSUES);
    ceiba_evaluator_free(evaluator);
    free(answers);
    free(value);
    free(states);
    free(state);
}

int main(int count, char **arguments) { /* the folder of the example */
    if (count < 2) return 2;
    char *framework = contents(arguments[1], "framework.json"), *assessment = contents(arguments[1], "assessment_2025.json"),
         *targets = contents(arguments[1], "targets.json");
    versions();
    documents(framework, assessment, targets);
    refusals(framework, assessment);
    arrays();
    evaluations(framework, assessment, targets);
    batches(framework);
    watched(framework, assessment);
    free(framework);
    free(assessment);
    free(targets);
    return failures == 0 ? 0 : 1;
}
