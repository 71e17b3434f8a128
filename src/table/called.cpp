#include <algorithm>
#include <ceiba/called.hpp>
#include <ceiba/detail/closest.hpp>
#include <ceiba/io/table.hpp>

namespace ceiba {

Meant meant(std::string_view name, const std::vector<Called>& things) {
    Meant out;
    const std::string typed = folded(name);
    const auto found = [&](auto is) {
        for (std::size_t i = 0; i < things.size(); ++i) {
            const auto again = [&](std::size_t other) { return things[other].id == things[i].id; };
            if (is(things[i]) && std::ranges::none_of(out.places, again)) out.places.push_back(i);
        }
        return !out.places.empty();
    };
    if (found([&](const Called& x) { return x.id == name; }) || found([&](const Called& x) { return x.code == name; })) return out;
    if (found([&](const Called& x) {
            return x.code && std::ranges::any_of(x.labels, [&](const auto& label) { return folded(*x.code + " " + label) == typed; });
        }))
        return out;
    if (found([&](const Called& x) { return std::ranges::any_of(x.labels, [&](const auto& label) { return folded(label) == typed; }); }))
        return out;
    std::vector<std::string> words;
    std::vector<std::pair<std::size_t, const std::string*>> whose;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto add = [&](const std::string& written) {
            words.push_back(folded(written));
            whose.emplace_back(i, &written);
        };
        add(things[i].id);
        if (things[i].code) add(*things[i].code);
        for (const std::string& label : things[i].labels) add(label);
    }
    const std::string close = detail::closest(typed, words);
    auto near = std::ranges::find(words, close);
    if (close.empty() && typed.size() > 3) {  // the only one that begins so
        const auto begins = [&](const std::string& word) { return word.starts_with(typed); };
        near = std::ranges::find_if(words, begins);
        for (std::size_t i = 0; i < words.size() && near != words.end(); ++i)
            if (begins(words[i]) && whose[i].first != whose[static_cast<std::size_t>(near - words.begin())].first) near = words.end();
    }
    if (near == words.end()) return out;
    const auto& [place, written] = whose[static_cast<std::size_t>(near - words.begin())];
    out.near = place;
    out.close = *written;
    return out;
}

std::optional<std::size_t> the_one(const std::string& name, const std::vector<Called>& things, std::string_view unknown,
                                   const std::string& where, std::vector<Issue>& issues) {
    const Meant found = meant(name, things);
    if (found.places.size() == 1) return found.places.front();
    std::string ids;
    for (const std::size_t place : found.places) ids += (ids.empty() ? "" : ", ") + things[place].id;
    issues.push_back(ids.empty() ? issue(unknown, where, {name, found.close}) : issue("several_called", where, {name, ids}));
    return std::nullopt;
}

std::size_t the_one(const std::string& name, const std::vector<Called>& things, std::string_view unknown) {
    std::vector<Issue> issues;
    const auto found = the_one(name, things, unknown, "", issues);
    if (!found) throw Error(std::move(issues));
    return *found;
}

}  // namespace ceiba
