#pragma once

#include <boost/json.hpp>
#include <ceiba/combine/options.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/io/read.hpp>
#include <string>
#include <vector>

#include "laws.hpp"
#include "places.hpp"

/// The published cases in tests/reference, which the tests in Python read as well.
namespace tests {

namespace json = boost::json;

inline std::string words(const json::value& v) {
    return json::value_to<std::string>(v);
}

inline double number(const json::value& v) {
    return v.is_null() ? nan : v.to_number<double>();
}

inline Eigen::VectorXd column(const json::value& v) {
    Eigen::VectorXd out(static_cast<Eigen::Index>(v.as_array().size()));
    for (Eigen::Index i = 0; i < out.size(); ++i) out[i] = number(v.as_array()[static_cast<std::size_t>(i)]);
    return out;
}

inline Eigen::MatrixXd matrix(const json::value& v) {
    const json::array& rows = v.as_array();
    Eigen::MatrixXd out(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows.front().as_array().size()));
    for (Eigen::Index i = 0; i < out.rows(); ++i) out.row(i) = column(rows[static_cast<std::size_t>(i)]).transpose();
    return out;
}

inline json::object reference(const std::string& name) {
    return json::parse(ceiba::read_text(tests::reference() + '/' + name + ".json")).as_object();
}

/// A rule on plain numbers, as published; `tolerance` is half of the last digit printed.
struct Array {
    ceiba::combine::Rule rule{};
    std::string source{};
    Eigen::VectorXd values{};
    Eigen::VectorXd weights{};
    double expected{};
    double tolerance{};
};

/// The options that a published case says, on its way through JSON.
template <class Options>
Options options(const json::object& published) {
    Options out;
    std::vector<ceiba::Issue> issues;
    if (published.contains("options")) ceiba::io::read(out, published.at("options"), "", issues);
    ceiba::throw_if_errors(issues);
    return out;
}

/// A rule as documents write it.
inline ceiba::combine::Rule rule_of(const json::value& said) {
    const json::object node{{"id", "node"}, {"rule", said}};
    const json::object framework{{"schema", ceiba::Framework::schema_id}, {"id", "f"}, {"version", "1"}, {"root", node}};
    return *ceiba::parse<ceiba::Framework>(json::serialize(framework)).root.rule;
}

inline std::vector<Array> published(const std::string& rule) {
    std::vector<Array> out;
    const json::object document = reference("rules");
    for (const json::value& v : document.at("arrays").as_array()) {
        const json::object& array = v.as_object();
        const json::value& said = array.at("rule");
        if (words(said.is_object() ? said.at("rule") : said) != rule) continue;
        out.push_back({.rule = rule_of(said),
                       .source = words(array.at("source")),
                       .values = column(array.at("values")),
                       .weights = column(array.at("weights")),
                       .expected = number(array.at("expected")),
                       .tolerance = number(array.at("tolerance"))});
    }
    return out;
}

}  // namespace tests
