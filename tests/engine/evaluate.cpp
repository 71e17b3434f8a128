#include <ceiba/engine/evaluate.hpp>
#include <ceiba/evaluator.hpp>
#include <set>

#include "generator.hpp"

using namespace ceiba;
using engine::code;
using engine::Matrix;
using tests::column;
using tests::Generator;
using tests::Kinds;
using tests::Numbers;

namespace {

/// Two indicators on 0 to 4, of weight 1 and 3, under a weighted mean; by hand, without a document.
engine::Program pair() {
    engine::Program out;
    out.nodes.resize(3);
    for (const std::size_t i : {1U, 2U}) {
        engine::Node& leaf = out.nodes[i];
        leaf.column = i - 1;
        leaf.accepted = leaf.inner = leaf.range = {.low = 0, .high = 4};
        engine::Edge edge{.node = i, .child = {.weight = i == 1 ? 1.0 : 3.0, .range = leaf.range}};
        edge.action[engine::propagated] = engine::Action::propagate;
        out.nodes[0].edges.push_back(edge);
        out.nodes[0].children.push_back({i, edge.child.weight});
        out.indicators.push_back(i);
    }
    out.nodes[0].all_weights = 4;
    out.nodes[0].inner = out.nodes[0].range = {.low = 0, .high = 4};
    return out;
}

struct Everything {
    Matrix<double> value, coverage, lower, upper;
    Matrix<std::uint8_t> state;
    engine::Results results{};

    Everything(Eigen::Index rows, std::vector<std::size_t> nodes) {
        const auto columns = static_cast<Eigen::Index>(nodes.size());
        for (Matrix<double>* m : {&value, &coverage, &lower, &upper}) m->setConstant(rows, columns, -99);
        state.setConstant(rows, columns, 99);
        results = {.nodes = std::move(nodes), .value = value, .coverage = coverage, .lower = lower, .upper = upper, .state = state};
    }
};

const Matrix<std::uint8_t> no_states;

bool alike(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// All nodes of a batch by id.
struct Row {
    double value, coverage, lower, upper;
    int state;
    bool operator==(const Row& o) const {
        return alike(value, o.value) && alike(coverage, o.coverage) && alike(lower, o.lower) && alike(upper, o.upper) && state == o.state;
    }
};

struct Rows {
    Matrix<double> values;
    Matrix<std::uint8_t> states;
};

/// Answers in the column order of an evaluator.
Rows rows(const Evaluator& evaluator, const std::vector<oracle::Answers>& answers) {
    const auto columns = static_cast<Eigen::Index>(evaluator.indicators().size());
    const auto n = static_cast<Eigen::Index>(answers.size());
    Rows out{Matrix<double>(n, columns), Matrix<std::uint8_t>(n, columns)};
    for (Eigen::Index r = 0; r < n; ++r) {
        for (Eigen::Index c = 0; c < columns; ++c) {
            const oracle::Answer& a = answers[static_cast<std::size_t>(r)].at(evaluator.indicators()[static_cast<std::size_t>(c)]);
            out.values(r, c) = a.value;
            out.states(r, c) = code(a.state);
        }
    }
    return out;
}

constexpr bool yes = true;

std::map<std::string, Row> by_id(const Evaluator& evaluator, const oracle::Answers& answers) {
    const Rows in = rows(evaluator, {answers});
    const Batch batch = evaluator.evaluate(in.values, in.states, {.value = yes, .state = yes, .coverage = yes, .lower = yes, .upper = yes});
    std::map<std::string, Row> out;
    for (std::size_t i = 0; i < evaluator.nodes().size(); ++i) {
        const auto c = static_cast<Eigen::Index>(i);
        out[evaluator.nodes()[i]] = {batch.value(0, c), batch.coverage(0, c), batch.lower(0, c), batch.upper(0, c), batch.state(0, c)};
    }
    return out;
}

const Outputs all{.value = yes, .state = yes, .coverage = yes, .lower = yes, .upper = yes};

void shuffle(Node& node, Numbers& numbers) {
    numbers.shuffle(node.children);
    for (Node& child : node.children) shuffle(child, numbers);
}

void remove_weightless(Node& node) {
    std::erase_if(node.children, [](const Node& child) { return child.weight == 0; });
    for (Node& child : node.children) remove_weightless(child);
}

}  // namespace

TEST_CASE("bounds hold the value, however the last bit of another sum falls", "[engine]") {
    // Means of two values beside an end of their range; with the end itself counted as well, they compute to a bit inside.
    const auto found = [](const std::vector<double>& weights, double a, double b) {
        engine::Program program;
        program.nodes.resize(4);
        engine::Node& root = program.nodes[0];
        for (const std::size_t i : {1U, 2U, 3U}) {
            engine::Node& leaf = program.nodes[i];
            leaf.column = i - 1;
            leaf.accepted = leaf.inner = leaf.range = {.low = 0.1, .high = 0.7};
            root.edges.push_back({.node = i, .child = {.weight = weights[i - 1], .range = leaf.range}});
            root.children.push_back({i, weights[i - 1]});
            root.all_weights += weights[i - 1];
        }
        root.inner = root.range = {.low = 0.1, .high = 0.7};
        engine::Row row(program, {.coverage = false, .bounds = true});
        row.set(1, a, code(State::answered));
        row.set(2, b, code(State::answered));
        row.set(3, tests::nan, code(State::not_answered));
        row.evaluate();
        return std::array{row.lower[0], row.value[0], row.upper[0]};
    };
    const auto top = found({1.1, 0.3, 0.3}, 0.7, 0.6999999999999998);
    CHECK(top[1] == 0.7);
    CHECK(top[2] >= top[1]);
    const auto bottom = found({0.9, 1 / 3., 0.2}, 0.1, 0.10000000000000002);
    CHECK(bottom[1] == 0.1);
    CHECK(bottom[0] <= bottom[1]);
}

TEST_CASE("a program by hand", "[engine]") {
    const engine::Program program = pair();
    Matrix<double> values(4, 2);
    values << 1, 3, 4, tests::nan, tests::nan, tests::nan, 2, 2;
    Matrix<std::uint8_t> states = Matrix<std::uint8_t>::Zero(4, 2);
    states(1, 1) = code(State::dont_know);
    states(2, 0) = states(2, 1) = code(State::not_applicable);
    Everything out(4, {0, 2});
    CHECK(engine::evaluate(program, {values, states}, out.results).empty());
    CHECK(out.value(0, 0) == 2.5);
    CHECK(out.value(0, 1) == 3);
    CHECK(out.coverage(0, 0) == 1);
    CHECK(out.value(1, 0) == 4);
    CHECK(out.coverage(1, 0) == 0.25);
    CHECK(out.lower(1, 0) == 1);
    CHECK(out.upper(1, 0) == 4);
    CHECK(out.state(1, 0) == code(State::answered));
    CHECK(out.state(1, 1) == code(State::dont_know));
    CHECK(out.lower(1, 1) == 0);
    CHECK(out.upper(1, 1) == 4);
    CHECK(out.state(2, 0) == code(State::not_applicable));
    for (const Matrix<double>* m : {&out.value, &out.coverage, &out.lower, &out.upper}) CHECK(std::isnan((*m)(2, 0)));
    CHECK(out.value(3, 0) == 2);
}

TEST_CASE("only what is asked for is written", "[engine]") {
    const engine::Program program = pair();
    const Matrix<double> values = Matrix<double>::Constant(2, 2, 3);
    Everything out(2, {0});
    out.results.coverage = out.results.lower = {};
    CHECK(engine::evaluate(program, {values, no_states}, out.results).empty());
    CHECK(out.value(1, 0) == 3);
    CHECK(out.upper(1, 0) == 3);
    CHECK(out.coverage(1, 0) == -99);
    CHECK(out.lower(1, 0) == -99);
}

TEST_CASE("a batch without rows does nothing", "[engine]") {
    Everything out(0, {0, 1, 2});
    CHECK(engine::evaluate(pair(), {Matrix<double>(0, 2), no_states}, out.results).empty());
}

TEST_CASE("answers beyond the scale, not finite or of no state are refused with row and column", "[engine]") {
    Matrix<double> values = Matrix<double>::Constant(5, 2, 1);
    Matrix<std::uint8_t> states = Matrix<std::uint8_t>::Zero(5, 2);
    values(1, 0) = 4.5;
    values(2, 1) = -tests::infinity;
    states(3, 1) = code(State::no_score);
    states(4, 0) = code(State::dont_know);
    values(4, 0) = tests::infinity;  // not read: the state wins
    Everything out(5, {0});
    const auto refused = engine::evaluate(pair(), {values, states}, out.results);
    REQUIRE(refused.size() == 3);
    CHECK(refused[0].row == 1);
    CHECK(refused[0].column == 0);
    CHECK(refused[0].value == 4.5);
    CHECK(refused[1].row == 2);
    CHECK(refused[1].column == 1);
    CHECK(refused[2].row == 3);
    CHECK(refused[2].state == 7);
    const Matrix<double> nines = Matrix<double>::Constant(50, 2, 9);
    CHECK(engine::evaluate(pair(), {nines, no_states}, Everything(50, {0}).results, {.most = 7}).size() == 7);
}

TEST_CASE("progress is told, and stops", "[engine]") {
    const Matrix<double> values = Matrix<double>::Constant(10000, 2, 1);
    Everything out(10000, {0});
    std::vector<double> shares;
    const auto told = [&](double share) {
        shares.push_back(share);
        return shares.size() < 2;
    };
    engine::evaluate(pair(), {values, no_states}, out.results, {.progress = told});
    REQUIRE(shares.size() == 2);
    CHECK(shares[0] == 0);
    CHECK(shares[1] > 0);
    CHECK(shares[1] < 1);
    CHECK(out.value(0, 0) == 1);
    CHECK(out.value(9999, 0) == -99);
}

TEST_CASE("rows, columns, slices and steps are read as they lie", "[engine]") {
    Numbers numbers(20);
    const Eigen::Index n = 7;
    Matrix<double> values(n, 2);
    for (Eigen::Index i = 0; i < values.size(); ++i) values.data()[i] = numbers.between(0, 4);
    Matrix<std::uint8_t> states = Matrix<std::uint8_t>::Zero(n, 2);
    states(3, 1) = code(State::not_answered);
    Everything expected(n, {0, 1, 2});
    engine::evaluate(pair(), {values, states}, expected.results);
    const auto check = [&](const engine::Numbers& v, const engine::States& s) {
        Everything out(n, {0, 1, 2});
        CHECK(engine::evaluate(pair(), {v, s}, out.results).empty());
        for (Eigen::Index i = 0; i < out.value.size(); ++i) {
            CHECK(alike(out.value.data()[i], expected.value.data()[i]));
            CHECK(alike(out.lower.data()[i], expected.lower.data()[i]));
            CHECK(out.state.data()[i] == expected.state.data()[i]);
        }
    };
    const Eigen::MatrixXd by_columns = values;
    const Eigen::Matrix<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic> states_by_columns = states;
    check(by_columns, states_by_columns);
    check(by_columns, states);
    Matrix<double> wide = Matrix<double>::Constant(n + 2, 5, -1e9);
    wide.block(1, 2, n, 2) = values;
    check(wide.block(1, 2, n, 2), states);
    Matrix<double> stepped = Matrix<double>::Constant(2 * n, 6, -1e9);
    for (Eigen::Index r = 0; r < n; ++r)
        for (Eigen::Index c = 0; c < 2; ++c) stepped(2 * r, 3 * c) = values(r, c);
    check(Eigen::Map<const Matrix<double>, 0, Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>>(stepped.data(), n, 2, {12, 3}), states);
}

TEST_CASE("the evaluator agrees with the arithmetic as it is written down", "[engine][oracle]") {
    // A double carries 16 digits; chains of some tens of operations, and a logarithm, lose three or four of them.
    constexpr double of_range = 1e-12;
    Numbers numbers(21);
    int with_method = 0;
    int compared = 0;
    for (int k = 0; k < 3000; ++k) {
        Generator generator(numbers, {});
        const Framework framework = generator.framework();
        Method method;
        if (k % 2 == 1) {
            method = generator.method();
            try {
                const Evaluator fits(framework, method);
                ++with_method;
            } catch (const Error&) {
                method = {};  // other weights give sums other ranges
            }
        }
        const Evaluator evaluator(framework, method);
        const oracle::Oracle judge(framework, method);
        std::vector<oracle::Answers> answers;
        for (int r = 0; r < 6; ++r) answers.push_back(generator.answers(numbers.between(0.2, 1)));
        const Rows in = rows(evaluator, answers);
        const Batch batch = evaluator.evaluate(in.values, in.states, all);
        INFO("framework " << k);
        bool agrees = true;
        for (std::size_t r = 0; r < answers.size(); ++r) {
            const oracle::Scores expected = judge.scores(answers[r]);
            for (std::size_t i = 0; i < evaluator.nodes().size(); ++i) {
                const oracle::Score& e = expected.at(evaluator.nodes()[i]);
                const measure::Interval& range = evaluator.program().nodes[i].range;
                const double unit = std::fmax(std::fmax(std::abs(range.low), std::abs(range.high)), range.high - range.low);
                const auto row = static_cast<Eigen::Index>(r);
                const auto c = static_cast<Eigen::Index>(i);
                const auto near = [](double x, oracle::Wide y, double tolerance) {
                    return alike(x, static_cast<double>(y)) || std::abs(x - static_cast<double>(y)) <= tolerance;
                };
                const bool node = near(batch.value(row, c), e.value, of_range * unit) &&
                                  near(batch.lower(row, c), e.lower, of_range * unit) &&
                                  near(batch.upper(row, c), e.upper, of_range * unit) &&
                                  near(batch.coverage(row, c), e.coverage, of_range) && batch.state(row, c) == code(e.state);
                ++compared;
                if (node || !agrees) continue;
                agrees = false;
                UNSCOPED_INFO("row " << r << ", node " << evaluator.nodes()[i] << ": value " << batch.value(row, c) << " state "
                                     << int{batch.state(row, c)} << " coverage " << batch.coverage(row, c) << " bounds "
                                     << batch.lower(row, c) << " " << batch.upper(row, c) << ", expected " << static_cast<double>(e.value)
                                     << " " << static_cast<int>(e.state) << " " << static_cast<double>(e.coverage) << " "
                                     << static_cast<double>(e.lower) << " " << static_cast<double>(e.upper));
            }
        }
        CHECK(agrees);
    }
    CHECK(with_method > 1000);
    CHECK(compared > 100000);
}

TEST_CASE("a batch is its rows one by one, whatever its strides, to the bit", "[engine][oracle]") {
    Numbers numbers(22);
    for (int k = 0; k < 200; ++k) {
        Generator generator(numbers, {});
        const Evaluator evaluator(generator.framework());
        std::vector<oracle::Answers> answers;
        const auto missing = [](const auto& one) { return std::isnan(one.second.value); };
        for (int r = 0; r < 37; ++r) {  // what is answered whole is evaluated many at a time, and a row alone never is
            const bool whole = r < 16;
            answers.push_back(generator.answers(whole ? 1 : numbers.between(0.2, 1)));
            while (whole && std::ranges::any_of(answers.back(), missing)) answers.back() = generator.answers(1);
        }
        const Rows in = rows(evaluator, answers);
        const Batch batch = evaluator.evaluate(in.values, in.states, all);
        const Eigen::MatrixXd by_columns = in.values;
        const Batch other = evaluator.evaluate(by_columns, in.states, all);
        const Batch plain = evaluator.evaluate(in.values, in.states, {.state = yes});
        const Batch threaded = evaluator.evaluate(engine::Answers{in.values, in.states}, all, {.threads = 3});
        bool equal = true;
        for (std::size_t r = 0; r < answers.size(); ++r) {
            auto one = by_id(evaluator, answers[r]);
            for (std::size_t i = 0; i < evaluator.nodes().size(); ++i) {
                const auto row = static_cast<Eigen::Index>(r);
                const auto c = static_cast<Eigen::Index>(i);
                const Row& alone = one.at(evaluator.nodes()[i]);
                for (const Batch* b : {&batch, &other, &threaded})
                    equal =
                        equal && alone == Row{b->value(row, c), b->coverage(row, c), b->lower(row, c), b->upper(row, c), b->state(row, c)};
                equal = equal && alike(plain.value(row, c), alone.value) && plain.state(row, c) == alone.state;  // nor asking for less
            }
        }
        CHECK(equal);
    }
}

TEST_CASE("floats and bytes are scored as the doubles that they are", "[engine]") {
    const Evaluator evaluator(Framework{.id = "f",
                                        .version = "1",
                                        .scales = {{.id = "s", .levels = {{.code = "none", .value = 0}, {.code = "full", .value = 4}}}},
                                        .root = {.id = "root",
                                                 .children = {{.id = "a", .weight = 3, .question = Question{.scale = "s"}},
                                                              {.id = "b", .question = Question{.scale = "s"}},
                                                              {.id = "c", .question = Question{.scale = "s"}},
                                                              {.id = "d", .question = Question{.scale = "s"}},
                                                              {.id = "e", .question = Question{.scale = "s"}}}}});
    Numbers numbers(25);
    const Eigen::Index n = 70;
    Matrix<std::uint8_t> bytes(n, 5);
    for (Eigen::Index i = 0; i < bytes.size(); ++i) bytes.data()[i] = static_cast<std::uint8_t>(numbers.between(0, 5));
    const Matrix<double> doubles = bytes.cast<double>();
    const Matrix<float> floats = bytes.cast<float>();
    const Matrix<double> expected = evaluator.evaluate(doubles).value;
    CHECK(evaluator.evaluate(bytes).value == expected);
    CHECK(evaluator.evaluate(floats).value == expected);
    const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic> by_columns = floats;
    CHECK(evaluator.evaluate(by_columns).value == expected);
    Matrix<float> open = floats;
    open(40, 1) = std::numeric_limits<float>::quiet_NaN();
    Matrix<double> likewise = doubles;
    likewise(40, 1) = std::numeric_limits<double>::quiet_NaN();
    const Outputs root{.nodes = {"root"}};
    CHECK(evaluator.evaluate(open, no_states, root).value == evaluator.evaluate(likewise, no_states, root).value);
    bytes(69, 4) = 5;
    try {
        evaluator.evaluate(bytes);
        FAIL("5 is off the scale");
    } catch (const Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "off_scale");
        CHECK(error.issues()[0].row == 69);
        CHECK(error.issues()[0].column == "e");
    }
}

TEST_CASE("a row with weights of its own is scored as under a method that gives them, to the bit", "[engine][oracle]") {
    Numbers numbers(26);
    std::size_t compared = 0;
    for (int k = 0; k < 120; ++k) {
        Generator generator(numbers, {});
        const Framework framework = generator.framework();
        const Evaluator evaluator(framework);
        const auto& nodes = evaluator.program().nodes;
        std::set<std::size_t> drawn;
        std::set<std::size_t> amounts;
        for (const engine::Node& node : nodes) {
            for (const engine::Share& child : node.children) drawn.insert(child.node);
            if (combine::card(node.rule).weights != combine::Weights::amounts) continue;
            for (const engine::Edge& edge : node.edges) amounts.insert(edge.node);
        }
        std::erase_if(drawn, [&](std::size_t node) { return amounts.contains(node) || numbers.chance(0.3); });
        if (drawn.empty()) continue;
        std::vector<oracle::Answers> answers;
        const auto missing = [](const auto& one) { return std::isnan(one.second.value); };
        for (int r = 0; r < 21; ++r) {
            answers.push_back(generator.answers(numbers.chance(0.3) ? 1 : 0.8));
            while (k % 2 == 0 && std::ranges::any_of(answers.back(), missing)) answers.back() = generator.answers(1);
        }
        const Rows in = rows(evaluator, answers);
        Matrix<double> weights(21, static_cast<Eigen::Index>(drawn.size()));
        for (Eigen::Index i = 0; i < weights.size(); ++i) weights.data()[i] = numbers.between(0.01, 3);
        const engine::SiblingWeights by_row{weights, {drawn.begin(), drawn.end()}};
        const Batch batch = evaluator.evaluate(engine::Answers{in.values, in.states}, all, {.threads = 2}, by_row);
        for (Eigen::Index r = 0; r < 21; r += 5) {
            Method method{.id = "m"};
            Eigen::Index c = 0;
            for (const std::size_t node : drawn) method.nodes[evaluator.nodes()[node]].weight = weights(r, c++);
            const Evaluator alone(framework, method);
            const Batch one = alone.evaluate(in.values.row(r), in.states.row(r), all);
            bool equal = true;
            for (Eigen::Index i = 0; i < one.value.cols(); ++i) {
                const auto bits = [&](const Batch& b, Eigen::Index row) {
                    return Row{b.value(row, i), b.coverage(row, i), b.lower(row, i), b.upper(row, i), b.state(row, i)};
                };
                equal = equal && bits(batch, r) == bits(one, 0);
            }
            CHECK(equal);
            ++compared;
        }
    }
    CHECK(compared > 300);
}

TEST_CASE("weights by row that cannot be used are refused, all at once", "[engine]") {
    const Framework framework{.id = "f",
                              .version = "1",
                              .scales = {{.id = "s", .levels = {{.code = "none", .value = 0}, {.code = "full", .value = 4}}}},
                              .root = {.id = "root",
                                       .children = {{.id = "a",
                                                     .rule = combine::Rule{combine::Sum{}},
                                                     .children = {{.id = "b", .question = Question{.scale = "s"}},
                                                                  {.id = "c", .question = Question{.scale = "s"}}}},
                                                    {.id = "d", .weight = 0, .question = Question{.scale = "s"}}}}};
    const Evaluator evaluator(framework);
    const Matrix<double> values = Matrix<double>::Constant(2, 3, 1);
    const auto refusals = [&](const Matrix<double>& weights, const std::vector<std::string>& nodes) {
        std::vector<std::pair<std::string, std::string>> out;
        try {
            evaluator.evaluate(engine::Answers{values}, {}, {}, {weights, evaluator.chosen(nodes)});
        } catch (const Error& error) {
            for (const Issue& i : error.issues())
                out.emplace_back(i.code, i.row ? std::to_string(*i.row) + " " + i.column.value_or("") : i.arguments.front());
        }
        return out;
    };
    using Codes = std::vector<std::pair<std::string, std::string>>;
    CHECK(refusals(Matrix<double>::Ones(2, 1), {"a"}).empty());
    CHECK(refusals(Matrix<double>::Ones(3, 1), {"a"}) == Codes{{"wrong_shape", "weights"}});
    CHECK(refusals(Matrix<double>::Ones(2, 4), {"root", "d", "b", "b"}) ==
          Codes{{"weighs_nothing", "root"}, {"weighs_nothing", "d"}, {"duplicate_column", "b"}, {"weights_are_amounts", "b"}});
    Matrix<double> odd = Matrix<double>::Ones(2, 1);
    odd(0, 0) = 0;
    odd(1, 0) = std::numeric_limits<double>::infinity();
    CHECK(refusals(odd, {"a"}) == Codes{{"out_of_range", "0 a"}, {"out_of_range", "1 a"}});
}

TEST_CASE("the order of siblings in the file changes no bit", "[engine][oracle]") {
    Numbers numbers(23);
    for (int k = 0; k < 500; ++k) {
        Generator generator(numbers, {});
        const Framework framework = generator.framework();
        const oracle::Answers answers = generator.answers(0.7);
        Framework shuffled = framework;
        shuffle(shuffled.root, numbers);
        CHECK(by_id(Evaluator(framework), answers) == by_id(Evaluator(shuffled), answers));
    }
}

TEST_CASE("weight 0 is removal, to the bit", "[engine][oracle]") {
    Numbers numbers(24);
    std::size_t removed = 0;
    for (int k = 0; k < 500; ++k) {
        Generator generator(numbers, {});
        const Framework framework = generator.framework();
        const oracle::Answers answers = generator.answers(0.7);
        Framework without = framework;
        remove_weightless(without.root);
        const auto before = by_id(Evaluator(framework), answers);
        const auto after = by_id(Evaluator(without), answers);
        bool equal = true;
        for (const auto& [id, row] : after) equal = equal && row == before.at(id);
        CHECK(equal);
        removed += before.size() - after.size();
    }
    CHECK(removed > 500);
}

TEST_CASE("lower <= score <= upper, coverage within 0 and 1, and the nominal range holds all", "[engine][oracle]") {
    constexpr double of_range = 1e-12;  // a bound sums more terms than the score
    Numbers numbers(25);
    int scores = 0;
    for (int k = 0; k < 1500; ++k) {
        Kinds kinds;
        kinds.unclamped = false;  // values beyond the range are beyond the bounds
        kinds.leaves_bounds = false;
        Generator generator(numbers, kinds);
        const Evaluator evaluator(generator.framework());
        const auto found = by_id(evaluator, generator.answers(numbers.between(0, 1)));
        bool holds = true;
        for (std::size_t i = 0; i < evaluator.nodes().size(); ++i) {
            const Row& row = found.at(evaluator.nodes()[i]);
            const engine::Node& node = evaluator.program().nodes[i];
            const measure::Interval& range = node.range;
            if (!node.column && node.children.empty()) continue;  // context
            const double slack = of_range * std::fmax(std::fmax(std::abs(range.low), std::abs(range.high)), range.high - range.low);
            const bool applies = row.state != code(State::not_applicable);
            holds = holds && applies == !std::isnan(row.coverage) && applies == !std::isnan(row.lower) && applies == !std::isnan(row.upper);
            holds = holds && std::isnan(row.value) == (row.state != code(State::answered));
            if (!applies) continue;
            holds = holds && row.coverage >= 0 && row.coverage <= 1 && row.lower <= row.upper + slack;
            holds = holds && row.lower >= range.low - slack && row.upper <= range.high + slack;
            if (std::isnan(row.value)) continue;
            holds = holds && row.lower <= row.value + slack && row.value <= row.upper + slack;
            ++scores;
        }
        INFO("framework " << k);
        CHECK(holds);
    }
    CHECK(scores > 10000);
}

TEST_CASE("complete answers leave nothing open: both bounds are the score", "[engine][oracle]") {
    Numbers numbers(26);
    int scores = 0;
    for (int k = 0; k < 300; ++k) {
        Generator generator(numbers, {});
        const Evaluator evaluator(generator.framework());
        oracle::Answers answers = generator.answers(1);
        bool complete = true;
        for (const auto& [id, answer] : answers) complete = complete && !std::isnan(answer.value);
        if (!complete) continue;
        bool holds = true;
        for (const auto& [id, row] : by_id(evaluator, answers)) {
            if (std::isnan(row.coverage)) continue;  // context
            holds = holds && row.lower == row.value && row.upper == row.value && row.coverage == 1;
            ++scores;
        }
        CHECK(holds);
    }
    CHECK(scores > 1000);
}

TEST_CASE("level by level is flat with effective weights", "[engine][oracle]") {
    // 36: complete answers, arithmetic, no rounding; at most some hundred indicators on 0 to 4
    constexpr double of_range = 1e-12;
    Numbers numbers(27);
    for (int k = 0; k < 500; ++k) {
        Kinds kinds;
        kinds.policies = false;
        kinds.only_arithmetic = true;
        Generator generator(numbers, kinds);
        const Framework framework = generator.framework();
        const Evaluator evaluator(framework);
        oracle::Answers answers = generator.answers(1);
        for (auto& [id, answer] : answers)
            if (std::isnan(answer.value)) answer.value = 2;
        std::map<std::string, double> weights{{framework.root.id, 1}};
        double flat = 0;
        double total = 0;
        Generator::each(framework.root, [&](const Node& node) {
            double siblings = 0;
            for (const Node& child : node.children) siblings += child.weight;
            for (const Node& child : node.children) weights[child.id] = weights[node.id] * child.weight / siblings;
            if (!node.children.empty()) return;
            flat += weights[node.id] * answers.at(node.id).value;
            total += weights[node.id];
        });
        CHECK(std::abs(total - 1) <= of_range);
        CHECK(std::abs(by_id(evaluator, answers).at(framework.root.id).value - flat) <= 4 * of_range);
    }
}

TEST_CASE("a better answer never lowers a node that looks up to it", "[engine][oracle]") {
    constexpr double of_range = 1e-12;
    Numbers numbers(28);
    int raised = 0;
    for (int k = 0; k < 300; ++k) {
        Generator generator(numbers, {});
        Framework framework = generator.framework();
        for (Scale& scale : framework.scales) scale.direction = Direction::higher;
        std::vector<Node*> open{&framework.root};
        while (!open.empty()) {
            Node& node = *open.back();
            open.pop_back();
            node.direction = std::nullopt;
            if (node.question) node.question->threshold = std::nullopt;  // turned round, it may be the worst answer
            for (Node& child : node.children) open.push_back(&child);
        }
        const Evaluator evaluator(framework);
        oracle::Answers answers = generator.answers(0.7);
        const auto before = by_id(evaluator, answers);
        for (std::size_t c = 0; c < evaluator.indicators().size(); ++c) {
            const measure::Interval& accepted = evaluator.program().nodes[evaluator.program().indicators[c]].accepted;
            oracle::Answer& answer = answers[evaluator.indicators()[c]];
            if (answer.state != State::answered || std::isnan(answer.value) || numbers.chance(0.5)) continue;
            answer.value += numbers.share() * (std::fmin(accepted.high, 20) - answer.value) * (answer.value < 20 ? 1 : 0);
            ++raised;
        }
        bool holds = true;
        for (const auto& [id, row] : by_id(evaluator, answers))
            holds = holds && (std::isnan(row.value) || row.value >= before.at(id).value - of_range * std::fmax(1, std::abs(row.value)));
        CHECK(holds);
    }
    CHECK(raised > 1000);
}
