#pragma once

#include <ceiba/called.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/model/study.hpp>
#include <ceiba/model/target.hpp>
#include <ceiba/model/uncertainty.hpp>
#include <map>

#include "evaluated.hpp"

/// What results of a study tell of.
namespace ceiba::detail {

/// The nodes that are told of.
inline std::vector<std::size_t> asked_nodes(const Study& study, const Evaluated& e) {
    std::vector<std::size_t> out;
    if (study.nodes.empty()) {
        out.push_back(0);
        for (const std::size_t child : e.tree[0].children)
            if (e.tree.scored(child)) out.push_back(child);
        return out;
    }
    std::vector<Issue> issues;
    for (std::size_t k = 0; k < study.nodes.size(); ++k)
        if (const auto node = the_one(study.nodes[k], e.tree.called(), "unknown_node", "/nodes/" + std::to_string(k), issues)) {
            if (std::ranges::find(out, *node) != out.end())
                issues.push_back(issue("named_twice", "/nodes/" + std::to_string(k), {study.nodes[k]}));
            out.push_back(*node);
        }
    for (Issue& i : issues) i.document = "study";
    throw_if_errors(issues);
    return out;
}

/// The place of the band of the framework that a score of a node lies in; none where the node has another range than the root.
inline std::optional<std::size_t> band_of(const Evaluated& e, std::size_t node, double value) {
    if (e.program.nodes[node].range != e.program.nodes[0].range) return std::nullopt;
    std::optional<std::size_t> out;
    for (std::size_t b = 0; b < e.framework().bands.size(); ++b)
        if (at_least(value, e.framework().bands[b].start)) out = b;
    return out;
}

inline Text in_all_languages(const Issue& issue) {
    Text out;
    for (const Language& language : languages()) out.languages[language.code] = text(issue, language.code);
    return out;
}

/// What draws came to nothing for, each reason with its count.
class Failures {
public:
    void add(std::int64_t number, const Issue& why) {
        auto [found, is_new] = reasons_.try_emplace(why.code, FailedDraws{.code = why.code, .first = number});
        if (reasons_.size() == 1 && is_new) first_ = why.code;
        if (is_new) {
            found->second.text = in_all_languages(why);
            found->second.where = why.where;
        }
        ++found->second.draws;
        ++all_;
    }
    int all() const { return all_; }
    std::vector<FailedDraws> told() const {
        std::vector<FailedDraws> out;
        for (const auto& [code, failure] : reasons_) out.push_back(failure);
        return out;
    }
    /// Where nothing was scored.
    [[noreturn]] void refuse() const {
        Issue none = issue("no_draw_scored", "/factors", {first_});
        none.document = "study";
        throw Error({none});
    }

private:
    std::map<std::string, FailedDraws> reasons_{};
    std::string first_{};
    int all_ = 0;
};

/// Throws where assessments are none, are called alike, or are not of one framework and method.
inline void need_comparable(const std::vector<Evaluation>& subjects) {
    if (subjects.empty()) throw Error({issue("no_assessments", "/assessments")});
    const Evaluated& first = subjects.front().evaluated();
    std::vector<Issue> issues;
    std::map<std::string, std::size_t> ids;
    for (std::size_t s = 0; s < subjects.size(); ++s) {
        const Evaluated& e = subjects[s].evaluated();
        const std::string where = "/" + std::to_string(s);
        if (e.inputs->framework != first.inputs->framework && !(e.inputs->framework_hash == first.inputs->framework_hash))
            issues.push_back(issue("framework_mismatch", where + "/framework", {e.framework().id, first.framework().id}));
        if (!(*e.method == *first.method)) issues.push_back(issue("method_mismatch", where, {e.method->id, first.method->id}));
        const auto [other, is_new] = ids.try_emplace(e.assessment().id, s);
        if (!is_new)
            issues.push_back(issue("duplicate_id", where + "/id", {e.assessment().id, "/" + std::to_string(other->second) + "/id"}));
    }
    for (Issue& i : issues) i.document = "assessments";
    throw_if_errors(issues);
}

/// A result with what it says of the documents.
///
/// targets  null without any
template <class Result>
Result told_of(const std::vector<Evaluation>& subjects, const Study& study, const TargetProfile* targets = nullptr) {
    const Evaluated& first = subjects.front().evaluated();
    Result out{.framework = first.framework().id, .framework_version = first.framework().version, .method = first.method->id};
    out.study = study.id;
    out.study_hash = hash(study);
    out.seed = study.seed;
    out.level = study.level;
    for (const Evaluation& subject : subjects) {
        const Evaluated& e = subject.evaluated();
        UncertainSubject& s = out.subjects.emplace_back(UncertainSubject{.assessment = e.assessment().id,
                                                                         .subject = e.assessment().subject.id,
                                                                         .round = e.assessment().round.id,
                                                                         .status = e.assessment().status,
                                                                         .provenance = e.provenance()});
        s.provenance.seed = study.seed;
        if (targets != nullptr) s.provenance.targets = hash(*targets);
    }
    return out;
}

/// Assessments of one framework and method; throws what is wrong with any of them.
inline std::vector<Evaluation> evaluations(const Framework& framework, const std::vector<Assessment>& assessments, const Method& method) {
    std::vector<Evaluation> out;
    std::vector<Issue> issues;
    const auto shared = std::make_shared<const Framework>(framework);
    for (std::size_t a = 0; a < assessments.size(); ++a) {
        try {
            out.emplace_back(shared, std::make_shared<const Assessment>(assessments[a]), method);
        } catch (const Error& error) {
            for (Issue i : error.issues()) {
                if (i.document == "assessment") {
                    i.document = "assessments";
                    i.where = "/" + std::to_string(a) + i.where;
                }
                issues.push_back(std::move(i));
            }
        }
    }
    keep_each_once(issues);
    if (assessments.empty()) issues.push_back(issue("no_assessments", "/assessments"));
    throw_if_errors(issues);
    return out;
}

}  // namespace ceiba::detail
