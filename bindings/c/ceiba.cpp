#include "ceiba.h"

#include <ceiba/evaluation.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/operations.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/version.hpp>
#include <ceiba/writer.hpp>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <optional>

struct ceiba_evaluation {
    ceiba::Evaluation evaluation;
};

struct ceiba_evaluator {
    ceiba::Evaluator evaluator;
};

namespace {

using namespace ceiba;
using operations::Form;
using operations::Parameter;

char* copied(const std::string& text) {
    auto* out = static_cast<char*>(std::malloc(text.size() + 1));
    if (out == nullptr) throw std::bad_alloc();
    std::memcpy(out, text.c_str(), text.size() + 1);
    return out;
}

ceiba_status refused(ceiba_status status, char** issues, const std::vector<Issue>& what) noexcept {
    try {
        if (issues != nullptr) *issues = copied(to_json(what));
    } catch (...) {
        *issues = nullptr;  // then nobody can be told why
    }
    return status;
}

/// Who watches a thread.
struct Watch {
    ceiba_go_on go_on = nullptr;
    void* context = nullptr;
};

thread_local Watch watching;

/// Calls f; no exception leaves.
template <class F>
ceiba_status guarded(char** issues, F&& f) noexcept {
    if (issues != nullptr) *issues = nullptr;
    try {
        std::optional<Interruptible> watched;
        if (watching.go_on != nullptr) watched.emplace([asked = watching] { return asked.go_on(asked.context) != 0; });
        f();
        return CEIBA_OK;
    } catch (const Error& e) {
        return refused(CEIBA_ISSUES, issues, e.issues());
    } catch (const Stopped&) {
        return CEIBA_STOPPED;
    } catch (const std::exception& e) {
        return refused(CEIBA_FAILED, issues, {{.code = "failed", .text = e.what()}});
    } catch (...) {
        return CEIBA_FAILED;
    }
}

/// An array as Eigen sees it.
template <class Array>
auto view(const Array& array) {
    using T = std::remove_cvref_t<decltype(*array.data)>;
    using Stride = Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>;
    return Eigen::Map<const engine::Matrix<T>, 0, Stride>(array.data, static_cast<Eigen::Index>(array.rows),
                                                          static_cast<Eigen::Index>(array.columns),
                                                          Stride(array.row_step, array.column_step));
}

[[noreturn]] void missing(std::string_view name) {
    throw Error({issue("missing_key", "", {std::string(name)})});
}

/// The value of a document's JSON; its issues say which document it is.
template <class T>
T read(const char* json, const Parameter& parameter) {
    if constexpr (!operations::Document<T>) {
        T out{};
        std::string text = json;
        if constexpr (describe::Tagged<T>)  // a name by itself needs no quotes
            if (text.find_first_of("\"{") == std::string::npos) text = io::literal(text);
        io::parse(describe::type<T>(), &out, text, '/' + std::string(parameter.name));
        return out;
    } else {
        try {
            return parse<T>(json);
        } catch (const Error& e) {
            std::vector<Issue> issues = e.issues();
            for (Issue& i : issues) i.document = i.document.value_or(std::string(parameter.name));
            throw Error(std::move(issues));
        }
    }
}

/// What a function is given, from what C hands over.
template <class A, class C>
auto held(const C& x, const Parameter& parameter) {
    using T = operations::Argument<A>;
    constexpr Form form = operations::form_of<A>();
    if constexpr (std::is_pointer_v<C>)
        if (x == nullptr && parameter.needed()) missing(parameter.name);
    if constexpr (form == Form::handle) {
        return x->evaluation;  // shares all it has
    } else if constexpr (form == Form::array) {
        if (x == nullptr) return Eigen::MatrixXd();
        if (x->data == nullptr && x->rows * x->columns > 0) missing(parameter.name);
        return Eigen::MatrixXd(view(*x));
    } else if constexpr (form == Form::truth) {
        return x != 0;
    } else if constexpr (form == Form::integer && std::is_pointer_v<C>) {
        return x == nullptr ? std::nullopt : std::optional(*x);
    } else if constexpr (form == Form::integer) {
        if (!std::in_range<T>(x))
            throw Error(
                {issue("out_of_range", '/' + std::string(parameter.name), {std::to_string(x), std::to_string(sizeof(T)) + " bytes"})});
        return static_cast<T>(x);
    } else if constexpr (form == Form::number) {
        return x;
    } else if constexpr (form == Form::choice) {
        return operations::choice<T>(x == nullptr ? std::get<std::string_view>(parameter.standard) : x, parameter.name);
    } else if constexpr (describe::is_optional<std::remove_cvref_t<A>> || std::is_pointer_v<A>) {
        if constexpr (form == Form::text) return x == nullptr ? std::nullopt : std::optional<std::string>(x);
        else return x == nullptr ? std::nullopt : std::optional(read<T>(x, parameter));
    } else if constexpr (form == Form::text) {
        return std::string(x == nullptr ? "" : x);
    } else {
        return x == nullptr ? T{} : read<T>(x, parameter);
    }
}

template <class A, class H>
decltype(auto) handed(const H& x) {
    if constexpr (std::is_pointer_v<A>) return x ? &*x : nullptr;
    else return (x);
}

/// Where a result is put: text or JSON, and numbers.
struct Results {
    explicit Results(char** out) : Results(nullptr, out) {}
    Results(double* out, char** figures) : numbers(out), text(figures) {
        if (text != nullptr) *text = nullptr;
    }

    double* numbers;
    char** text;
};

void put(const Results& results, const std::string& text) {
    if (results.text != nullptr) *results.text = copied(text);
}

void put(const Results& results, double number) {
    if (results.numbers != nullptr) *results.numbers = number;
}

void put(const Results& results, const Eigen::VectorXd& numbers) {
    if (results.numbers != nullptr) std::copy(numbers.begin(), numbers.end(), results.numbers);
}

void put(const Results& results, const Eigen::MatrixXd& table) {
    put(results, to_json(operations::crossing::rows(table)));
}

double number_of(const Figure& figure) {
    return figure.value.value_or(std::numeric_limits<double>::quiet_NaN());
}

template <class R>
void put(const Results& results, const R& x) {
    if constexpr (describe::is_variant<R>) {
        std::visit([&](const auto& each) { put(results, each); }, x);
    } else if constexpr (std::is_same_v<R, std::optional<double>>) {
        if (x) put(results, to_json(*x));
    } else if constexpr (describe::is_optional<R>) {
        if (x) put(results, *x);
    } else if constexpr (requires { typename R::key_type::first_type; }) {
        std::map<std::string, std::map<std::string, typename R::mapped_type>> nested;
        for (const auto& [pair, value] : x) nested[pair.first][pair.second] = value;
        put(results, to_json(nested));
    } else {
        if constexpr (std::is_same_v<R, Figure>) put(results, number_of(x));
        if constexpr (std::is_same_v<R, std::vector<Figure>>)
            if (results.numbers != nullptr) std::ranges::transform(x, results.numbers, number_of);
        put(results, to_json(x));
    }
}

consteval std::size_t named(std::string_view room, std::string_view name) {
    std::size_t at = 0;
    std::size_t i = 0;
    operations::for_each([&](const auto& operation) {
        if (operation.room == room && operation.name == name) at = i;
        ++i;
    });
    return at;
}

template <class R, class... A, std::size_t... I, class... C>
void run(const operations::Operation<R, A...>& operation, const Results& results, std::index_sequence<I...>, const C&... given) {
    const std::tuple arguments{held<A>(given, operation.parameters[I])...};
    put(results, operation.function(handed<A>(std::get<I>(arguments))...));
}

/// An entry of the table, from C and back.
template <std::size_t entry, class... C>
ceiba_status call(char** issues, const Results& results, const C&... given) noexcept {
    return guarded(issues, [&] { run(std::get<entry>(operations::table), results, std::index_sequence_for<C...>(), given...); });
}

template <class T>
const T& needed(const T* x, std::string_view name) {
    if (x == nullptr) missing(name);
    return *x;
}

}  // namespace

extern "C" {

int ceiba_abi_version(void) {
    return CEIBA_ABI_VERSION;
}

const char* ceiba_version(void) {
    return version;
}

void ceiba_free(void* memory) {
    std::free(memory);
}

void ceiba_watch(ceiba_go_on go_on, void* context) {
    watching = {go_on, context};
}

#include "operations.inc"

ceiba_status ceiba_evaluation_new(const char* framework, const char* assessment, const char* method, ceiba_evaluation** evaluation,
                                  char** issues) {
    if (evaluation != nullptr) *evaluation = nullptr;
    return guarded(issues, [&] {
        std::unique_ptr<ceiba_evaluation> made(new ceiba_evaluation{Evaluation(held<const Framework&>(framework, operations::framework),
                                                                               held<const Assessment&>(assessment, operations::assessment),
                                                                               held<const Method&>(method, operations::method))});
        if (evaluation != nullptr) *evaluation = made.release();
    });
}

ceiba_status ceiba_evaluation_with(const ceiba_evaluation* evaluation, const char* method, ceiba_evaluation** other, char** issues) {
    if (other != nullptr) *other = nullptr;
    return guarded(issues, [&] {
        std::unique_ptr<ceiba_evaluation> made(
            new ceiba_evaluation{needed(evaluation, "evaluation").evaluation.with(held<const Method&>(method, operations::method))});
        if (other != nullptr) *other = made.release();
    });
}

void ceiba_evaluation_free(ceiba_evaluation* evaluation) {
    delete evaluation;
}

ceiba_status ceiba_evaluator_new(const char* framework, const char* method, ceiba_evaluator** evaluator, char** issues) {
    if (evaluator != nullptr) *evaluator = nullptr;
    return guarded(issues, [&] {
        std::unique_ptr<ceiba_evaluator> made(new ceiba_evaluator{
            Evaluator(held<const Framework&>(framework, operations::framework), held<const Method&>(method, operations::method))});
        if (evaluator != nullptr) *evaluator = made.release();
    });
}

void ceiba_evaluator_free(ceiba_evaluator* evaluator) {
    delete evaluator;
}

ceiba_status ceiba_evaluator_indicators(const ceiba_evaluator* evaluator, char** ids, char** issues) {
    return guarded(issues, [&] { put(Results(ids), needed(evaluator, "evaluator").evaluator.indicators()); });
}

ceiba_status ceiba_evaluator_nodes(const ceiba_evaluator* evaluator, char** ids, char** issues) {
    return guarded(issues, [&] { put(Results(ids), needed(evaluator, "evaluator").evaluator.nodes()); });
}

ceiba_status ceiba_evaluator_evaluate(const ceiba_evaluator* evaluator, const ceiba_values* values, const ceiba_states* states,
                                      const ceiba_flags* imputed, const char* nodes, const ceiba_outputs* outputs, ceiba_pulse progress,
                                      void* context, char** issues) {
    return guarded(issues, [&] {
        const Evaluator& scores = needed(evaluator, "evaluator").evaluator;
        const ceiba_outputs& out = needed(outputs, "outputs");
        engine::Results results{
            .nodes = scores.chosen(held<const std::vector<std::string>&>(nodes, Parameter{.name = "nodes", .standard = nullptr}))};
        const auto dense = [&]<class T>(T* data) { return engine::Target<T>(data, static_cast<std::ptrdiff_t>(results.nodes.size()), 1); };
        results.value = dense(out.value);
        results.coverage = dense(out.coverage);
        results.lower = dense(out.lower);
        results.upper = dense(out.upper);
        results.state = dense(out.state);
        engine::Progress watch;
        if (progress != nullptr) watch = [&](double share) { return progress(share, context) != 0; };
        const ceiba_states none{};
        const ceiba_flags nothing{};
        const engine::Matrix<bool> flags = view(imputed == nullptr ? nothing : *imputed).cast<bool>();
        scores.evaluate_into(results, {view(needed(values, "values")), view(states == nullptr ? none : *states), flags},
                             {.progress = watch});
    });
}

}  // extern "C"
