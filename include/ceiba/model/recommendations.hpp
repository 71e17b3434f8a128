#pragma once

#include <ceiba/model/text.hpp>

namespace ceiba {

/// What recommendations are grouped by, such as a theme of a report.
struct RecommendationArea {
    std::string id{};
    Text label{};
    int fewest = 3;
    int most = 5;
    friend bool operator==(const RecommendationArea&, const RecommendationArea&) = default;
};
BOOST_DESCRIBE_STRUCT(RecommendationArea, (), (id, label, fewest, most))
constexpr auto describe_notes(RecommendationArea*) {
    return describe::notes("RecommendationArea", "What recommendations are grouped by, such as a theme of a report.",
                           {{.name = "id", .text = "Its id.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "fewest", .text = "Fewer recommendations than this are worth a warning.", .range = "0 or more"},
                            {.name = "most", .text = "More recommendations than this are worth a warning.", .range = "fewest or more"}});
}

/// What somebody is advised to do, and why.
struct Recommendation {
    std::string id{};
    std::optional<std::string> code{};
    Text title{};
    Text text{};
    Text finding{};
    std::string area{};
    std::vector<std::string> institutions{};
    std::vector<std::string> sectors{};
    std::vector<std::string> indicators{};
    std::vector<std::string> actions{};
    std::vector<std::string> evidence{};
    std::optional<Extra> extra{};
    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};
BOOST_DESCRIBE_STRUCT(Recommendation, (),
                      (id, code, title, text, finding, area, institutions, sectors, indicators, actions, evidence, extra))
constexpr auto describe_notes(Recommendation*) {
    return describe::notes("Recommendation", "What somebody is advised to do, and why.",
                           {{.name = "id", .text = "Its id.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "title", .text = "It in a few words.", .required = true},
                            {.name = "text", .text = "It in full."},
                            {.name = "finding", .text = "What was found, on which it rests."},
                            {.name = "area", .text = "Id of its area.", .required = true},
                            {.name = "institutions", .text = "Ids of the institutions that it is addressed to."},
                            {.name = "sectors", .text = "Sectors that it is addressed to."},
                            {.name = "indicators", .text = "Ids of the indicators whose gaps it gathers."},
                            {.name = "actions", .text = "Ids of the actions of the catalogue that it gathers."},
                            {.name = "evidence", .text = "Ids of the assessment's evidence that it rests on."},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

/// What is recommended, area by area.
struct Recommendations {
    static constexpr std::string_view schema_id = "ceiba/recommendations/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    Text description{};
    std::optional<std::string> framework{};
    std::optional<std::string> catalogue{};
    std::vector<RecommendationArea> areas{};
    std::vector<Recommendation> recommendations{};
    std::optional<Extra> extra{};
    friend bool operator==(const Recommendations&, const Recommendations&) = default;
};
BOOST_DESCRIBE_STRUCT(Recommendations, (), (schema, id, label, description, framework, catalogue, areas, recommendations, extra))
constexpr auto describe_notes(Recommendations*) {
    return describe::notes("Recommendations", "What is recommended, area by area.",
                           {{.name = "schema", .text = "ceiba/recommendations/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "Where it comes from."},
                            {.name = "framework", .text = "Id of the framework it is written for."},
                            {.name = "catalogue", .text = "Id of the catalogue whose actions it names."},
                            {.name = "areas",
                             .text = "What the recommendations are grouped by, in the order of a report.",
                             .required = true},
                            {.name = "recommendations", .text = "The recommendations.", .required = true},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba
