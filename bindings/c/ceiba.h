/* Ceiba for C99: scores, gaps and priorities of national capacity assessments.
 *
 *     char *scores = NULL, *issues = NULL;
 *     if (ceiba_score(framework, assessment, NULL, &scores, &issues) != CEIBA_OK) fprintf(stderr, "%s\n", issues);
 *     ceiba_free(scores);
 *     ceiba_free(issues);
 *
 * Documents and texts are UTF-8 and end with a 0. What a function puts behind a `char **` is the caller's, and goes to ceiba_free; where it
 * does not succeed, NULL is put there. `issues` may be NULL: then nobody asks why.
 *
 * There is no global state; all that a thread keeps is who watches it (ceiba_watch). Any function may be called from any thread, also on one
 * handle from many at once; only ceiba_*_free must be the last call on its handle. Two calls must not be given the same memory to write to. */
#ifndef CEIBA_H
#define CEIBA_H

#include <stddef.h>
#include <stdint.h>

#if defined(CEIBA_STATIC)
#define CEIBA_API
#elif defined(_WIN32) && defined(ceiba_c_EXPORTS)
#define CEIBA_API __declspec(dllexport)
#elif defined(_WIN32)
#define CEIBA_API __declspec(dllimport)
#elif defined(__GNUC__)
#define CEIBA_API __attribute__((visibility("default")))
#else
#define CEIBA_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Changes when a program has to be compiled again. Compare it with what ceiba_abi_version gives. */
#define CEIBA_ABI_VERSION 1

CEIBA_API int ceiba_abi_version(void);

/* The version of the library, such as "0.1.0"; not to be freed. */
CEIBA_API const char *ceiba_version(void);

typedef enum ceiba_status {
    CEIBA_OK = 0,
    CEIBA_ISSUES = 1, /* the input cannot be used; `issues` is a JSON list of everything wrong with it, as ceiba_check gives */
    CEIBA_FAILED = 2, /* not the input's fault, such as memory that ran out; `issues` is such a list too, or NULL */
    CEIBA_STOPPED = 3 /* whoever watches this thread said so (ceiba_watch); there is no result, and `issues` is NULL */
} ceiba_status;

/* Memory that a function put behind a `char **`; NULL does nothing. */
CEIBA_API void ceiba_free(void *memory);

/* Asked now and then whether to go on; 0 stops. */
typedef int (*ceiba_go_on)(void *context);

/* From now on, whatever function this thread calls asks go_on while it works, twenty times a second at most, and gives CEIBA_STOPPED soon
 * after that said 0. Other threads are not watched. go_on should return soon, and call nothing of Ceiba that takes long.
 *   go_on         or NULL: nobody watches any more
 *   context       handed to go_on */
CEIBA_API void ceiba_watch(ceiba_go_on go_on, void *context);

/* Numbers, rows x columns. A step is how many numbers on the next row, or column, is: {data, 20, 3, 3, 1} holds row after row. */
typedef struct ceiba_values {
    const double *data;
    size_t rows;
    size_t columns;
    ptrdiff_t row_step;
    ptrdiff_t column_step;
} ceiba_values;

/* Codes of states, rows x columns: answered 0, not_answered 1, not_applicable 2, dont_know 3, insufficient_evidence 4, not_reviewed 5,
 * outside_mandate 6. */
typedef struct ceiba_states {
    const uint8_t *data;
    size_t rows;
    size_t columns;
    ptrdiff_t row_step;
    ptrdiff_t column_step;
} ceiba_states;

/* What stands for a missing answer, rows x columns: 1 where a value was imputed, which coverage and bounds take for missing; else 0. */
typedef struct ceiba_flags {
    const uint8_t *data;
    size_t rows;
    size_t columns;
    ptrdiff_t row_step;
    ptrdiff_t column_step;
} ceiba_flags;

/* A framework, an assessment and a method, parsed, judged, compiled and reconciled once, for every ceiba_evaluation_... function. */
typedef struct ceiba_evaluation ceiba_evaluation;

/*   framework     Framework as JSON
 *   assessment    Assessment as JSON
 *   method        Method as JSON, or NULL
 *   evaluation    for ceiba_evaluation_free
 *   issues        every issue of the documents */
CEIBA_API ceiba_status ceiba_evaluation_new(const char *framework, const char *assessment, const char *method,
                                            ceiba_evaluation **evaluation, char **issues);

/* The same documents under another method: only what that changes is done again. Both are the caller's. */
CEIBA_API ceiba_status ceiba_evaluation_with(const ceiba_evaluation *evaluation, const char *method, ceiba_evaluation **other,
                                             char **issues);

CEIBA_API void ceiba_evaluation_free(ceiba_evaluation *evaluation);

#include "ceiba_operations.h"

/* A framework and a method, parsed and compiled once, to score any number of assessments. */
typedef struct ceiba_evaluator ceiba_evaluator;

/*   framework     Framework as JSON
 *   method        Method as JSON, or NULL
 *   evaluator     for ceiba_evaluator_free
 *   issues        every issue of the documents */
CEIBA_API ceiba_status ceiba_evaluator_new(const char *framework, const char *method, ceiba_evaluator **evaluator, char **issues);

CEIBA_API void ceiba_evaluator_free(ceiba_evaluator *evaluator);

/* Ids of the columns of a batch: scored indicators in order, then context that divides others.
 *   ids           list of texts as JSON, for ceiba_free */
CEIBA_API ceiba_status ceiba_evaluator_indicators(const ceiba_evaluator *evaluator, char **ids, char **issues);

/* Ids of all nodes, the columns of results where no nodes are chosen.
 *   ids           list of texts as JSON, for ceiba_free */
CEIBA_API ceiba_status ceiba_evaluator_nodes(const ceiba_evaluator *evaluator, char **ids, char **issues);

/* Where results are put, row after row: assessments x nodes each. What is NULL is not computed. */
typedef struct ceiba_outputs {
    double *value; /* NaN is no score */
    uint8_t *state;
    double *coverage; /* shares of the weight below */
    double *lower;    /* bounds, were what is missing at its worst or best */
    double *upper;
} ceiba_outputs;

/* Called now and then with the share done; 0 stops, and leaves the results incomplete. */
typedef int (*ceiba_pulse)(double share, void *context);

/* Scores a batch into memory of the caller.
 *   values        assessments x indicators, answers as given (a level's value, or a number); NaN is missing
 *   states        assessments x indicators, or NULL; a state wins over a value
 *   imputed       assessments x indicators, or NULL: none
 *   nodes         ids as a JSON list, or NULL: all nodes
 *   outputs       what to compute, and where to put it
 *   progress      or NULL
 *   context       handed to progress
 *   issues        row and column of every answer that is not finite or off its scale, at most a thousand */
CEIBA_API ceiba_status ceiba_evaluator_evaluate(const ceiba_evaluator *evaluator, const ceiba_values *values, const ceiba_states *states,
                                                const ceiba_flags *imputed, const char *nodes, const ceiba_outputs *outputs,
                                                ceiba_pulse progress, void *context, char **issues);

#ifdef __cplusplus
}
#endif

#endif
