#include "table/names.hpp"

#include "table/numbers.hpp"
#include "table/words.hpp"

namespace ceiba::table_words {

IndicatorNames::IndicatorNames(const Tree& tree) : tree_(&tree) {
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (!tree[i].leaf()) continue;
        const Node& node = *tree[i].node;
        std::set<std::string> ways{key(node.id)};
        if (node.code) {
            if (codes_[*node.code].empty())
                if (const auto number = number_of(*node.code, {.given = '.'}).value) numbers_[*number].push_back(*node.code);
            codes_[*node.code].insert(i);
            ways.insert(key(*node.code));
        }
        for (const auto& [language, label] : node.label.languages) {
            ways.insert(key(label));
            ways.insert(key(node.id + " " + label));
            if (node.code) ways.insert(key(*node.code + " " + label));
        }
        for (const std::string& way : ways)
            if (!way.empty()) keys_[way].insert(i);
    }
}

std::vector<std::string> IndicatorNames::twins(const std::string& name) const {
    std::vector<std::string> out;
    if (tree_->find(name) || !codes_.contains(name)) return out;
    const auto number = number_of(name, {.given = '.'}).value;
    if (!number) return out;
    for (const std::string& code : numbers_.at(*number))
        if (code != name) out.push_back(code);
    return out;
}

IndicatorNames::Found IndicatorNames::find(const std::string& name) const {
    if (const auto node = tree_->find(name); node && (*tree_)[*node].leaf()) return {node};
    const std::set<std::size_t>* found = nullptr;
    if (const auto code = codes_.find(name); code != codes_.end()) found = &code->second;
    else if (const auto way = keys_.find(key(name)); way != keys_.end()) found = &way->second;
    if (found == nullptr) return {};
    if (found->size() == 1) return {*found->begin()};
    Found out;
    for (const std::size_t node : *found) out.several.push_back((*tree_)[node].node->id);
    return out;
}

std::pair<std::string, Naming> member_named(const std::string& head) {
    if (head.empty()) return {"", Naming::none};
    const std::string way = key(head);
    if (const auto found = meanings("column").find(way); found != meanings("column").end()) return {found->second, Naming::well};
    if (const auto found = meanings("column_too").find(way); found != meanings("column_too").end()) return {found->second, Naming::loosely};
    return {"", Naming::none};
}

}  // namespace ceiba::table_words
