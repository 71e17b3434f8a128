#pragma once

#include <ceiba/io/table.hpp>
#include <ceiba/tree.hpp>
#include <map>
#include <set>
#include <unordered_map>

/// What names in tables name: indicators, members of a response.
namespace ceiba::table_words {

/// The indicators of a framework by all that names them: id, printed code, label in any language, alone and after the code or the id.
class IndicatorNames {
public:
    explicit IndicatorNames(const Tree& tree);

    /// The node that a name names; several ids where it names several, none where it names nothing.
    struct Found {
        std::optional<std::size_t> node{};
        std::vector<std::string> several{};
    };
    Found find(const std::string& name) const;
    /// The printed codes of other indicators that are the same number as a code, as 1.10 is that of 1.1: spreadsheets make one of both.
    std::vector<std::string> twins(const std::string& name) const;
    const Tree& tree() const { return *tree_; }

private:
    const Tree* tree_;
    std::unordered_map<std::string, std::set<std::size_t>> codes_{};
    std::unordered_map<std::string, std::set<std::size_t>> keys_{};
    std::map<double, std::vector<std::string>> numbers_{};
};

/// How well a head names a member: exactly or in one of the ways for it alone; or in one that may mean something else too, as "code".
enum class Naming { none, loosely, well };

/// The member of a response, "subject", "round", "sector", "branch" or "number" that a head names.
std::pair<std::string, Naming> member_named(const std::string& head);

}  // namespace ceiba::table_words
