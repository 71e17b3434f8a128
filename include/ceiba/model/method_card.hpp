#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

struct MethodCard {
    std::string room{};
    std::string method{};
    std::string name{};
    std::vector<std::string> aliases{};
    std::string family{};
    std::string text{};
    std::string source{};
    std::string use{};
    std::string mind{};
    std::map<std::string, bool> traits{};
    friend bool operator==(const MethodCard&, const MethodCard&) = default;
};
BOOST_DESCRIBE_STRUCT(MethodCard, (), (room, method, name, aliases, family, text, source, use, mind, traits))
constexpr auto describe_notes(MethodCard*) {
    return describe::notes("MethodCard", "What a weighting or ranking method is.",
                           {{.name = "room", .text = "Where it lives: weight, rank ...", .required = true},
                            {.name = "method", .text = "Its name in documents and functions.", .required = true},
                            {.name = "name", .text = "Its name as papers write it.", .required = true},
                            {.name = "aliases", .text = "Other names of the function."},
                            {.name = "family",
                             .text = "What kind of ranking method it is, or what a weighting method is given.",
                             .required = true},
                            {.name = "text", .text = "What it does, in one sentence.", .required = true},
                            {.name = "source", .text = "Author (year) title, doi.", .required = true},
                            {.name = "use", .text = "When to use it, and what it assumes."},
                            {.name = "mind", .text = "Where it misleads."},
                            {.name = "traits", .text = "What holds of it, with its own options."}});
}

}  // namespace ceiba
