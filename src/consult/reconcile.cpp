#include <ceiba/reconcile.hpp>

#include "evaluated.hpp"

namespace ceiba {

std::vector<Reconciled> reconcile(const Evaluation& evaluation, bool by_source) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Reconciled> out = e.answers->reconciled;
    if (by_source)
        for (std::size_t i = 0; i < e.tree.size(); ++i)
            if (const auto place = e.answers->place[i]) out[*place].sources = detail::by_source(*e.inputs, *e.answers, i, e.settings[i]);
    return out;
}

std::vector<Reconciled> reconcile(const Framework& framework, const Assessment& assessment, const Method& method, bool by_source) {
    return reconcile(Evaluation(framework, assessment, method), by_source);
}

}  // namespace ceiba
