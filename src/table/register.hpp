#pragma once

#include <ceiba/io/table.hpp>
#include <set>
#include <unordered_map>

#include "table/words.hpp"

namespace ceiba::table_words {

/// The institutions, or the evidence, that a table names: found by id or label, made where no register was given.
template <class Entry>
class Register {
public:
    Register(const std::optional<std::vector<Entry>>& given, const std::optional<std::string>& language, const Entry& fresh,
             bool open = false)
        : closed_(given.has_value() && !open), given_(given ? given->size() : 0), language_(language.value_or("")), fresh_(fresh) {
        for (const Entry& entry : given.value_or(std::vector<Entry>{})) {
            ids_.emplace(entry.id, entries_.size());
            for (const auto& [code, label] : entry.label.languages) labels_.emplace(folded(label), entries_.size());
            entries_.push_back(entry);
        }
        names_.resize(entries_.size());
    }

    /// The entry that a name names; nothing if a register was given and it is not in it.
    std::optional<std::size_t> find(std::string_view name) {
        const std::string words(name);
        if (const auto known = ids_.find(words); known != ids_.end()) return said(known->second, words);
        if (const auto known = labels_.find(folded(words)); known != labels_.end()) return said(known->second, words);
        const std::string id = id_of(words);
        if (const auto known = ids_.find(id); known != ids_.end()) return said(known->second, words);
        if (closed_) return std::nullopt;
        Entry entry = fresh_;
        entry.id = id;
        entry.label.languages = {{language_, words}};
        ids_.emplace(id, entries_.size());
        entries_.push_back(std::move(entry));
        names_.emplace_back();
        return said(entries_.size() - 1, words);
    }

    /// How many entries were given: these are listed, whether or not they are named.
    std::size_t given() const { return given_; }
    std::vector<Entry>& entries() { return entries_; }
    const std::vector<Entry>& entries() const { return entries_; }
    /// The names by which an entry was found.
    const std::set<std::string>& names(std::size_t entry) const { return names_[entry]; }

private:
    std::size_t said(std::size_t entry, const std::string& words) {
        names_[entry].insert(words);
        return entry;
    }

    bool closed_;
    std::size_t given_;
    std::string language_;
    Entry fresh_;
    std::vector<Entry> entries_{};
    std::vector<std::set<std::string>> names_{};
    std::unordered_map<std::string, std::size_t> ids_{};
    std::unordered_map<std::string, std::size_t> labels_{};
};

}  // namespace ceiba::table_words
