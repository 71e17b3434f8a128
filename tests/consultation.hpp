#pragma once

#include <ceiba/io/file.hpp>
#include <set>

/// A small consultation: levels 1 to 5 (`plan`, `staff`, and `delay` where lower is better), a share (`rate`) and context.
namespace consulted {

using ceiba::Assessment;
using ceiba::Framework;
using ceiba::Response;
using ceiba::Source;
using ceiba::State;

inline Framework framework() {
    return ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [
            {"id": "levels", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3},
                                        {"code": "d", "value": 4}, {"code": "e", "value": 5}]},
            {"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 1}},
            {"id": "unused", "numeric": {"normalise": "identity", "low": 0, "high": 1}}],
        "axes": [{"id": "stage", "values": [{"id": "early"}, {"id": "late"}]}],
        "root": {"id": "whole", "rescale": true, "children": [
            {"id": "plan", "code": "1", "tags": {"stage": ["early"]}, "question": {"scale": "levels"}},
            {"id": "staff", "tags": {"stage": ["early", "late"]}, "question": {"scale": "levels", "asked": {"sectors": ["police"]}}},
            {"id": "delay", "direction": "lower", "question": {"scale": "levels"}},
            {"id": "rate", "question": {"scale": "share"}},
            {"id": "population", "question": {"scale": "share", "scored": false}}]}})");
}

inline Response said(const std::string& institution, const std::string& indicator, double answer, Source source = Source::survey) {
    return {.institution = institution, .indicator = indicator, .answer = ceiba::Answer{answer}, .source = source};
}

inline Response without(const std::string& institution, const std::string& indicator, State state) {
    return {.institution = institution, .indicator = indicator, .state = state};
}

/// Two of the police, a court, a ministry without sector.
inline Assessment assessment(std::vector<Response> responses, const std::string& id = "first") {
    Assessment a{.id = id, .framework = "small", .subject = {.id = "somewhere"}, .round = {.id = id}};
    a.institutions = {{.id = "north", .sector = "police", .branch = "executive"},
                      {.id = "south", .sector = "police", .branch = "executive"},
                      {.id = "court", .sector = "justice", .branch = "judicial"},
                      {.id = "ministry"}};
    a.responses = std::move(responses);
    return a;
}

}  // namespace consulted
