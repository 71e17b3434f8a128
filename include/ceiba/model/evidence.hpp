#pragma once

#include <ceiba/model/source.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

/// What becomes of an answer that rests on too little evidence.
namespace gate {

struct None {
    friend bool operator==(const None&, const None&) = default;
};
BOOST_DESCRIBE_STRUCT(None, (), ())
constexpr auto describe_notes(None*) {
    return describe::notes("None", "It counts as it was given.");
}
struct Drop {
    friend bool operator==(const Drop&, const Drop&) = default;
};
BOOST_DESCRIBE_STRUCT(Drop, (), ())
constexpr auto describe_notes(Drop*) {
    return describe::notes("Drop", "It does not count; with no other answer there is insufficient evidence.");
}
struct Worst {
    friend bool operator==(const Worst&, const Worst&) = default;
};
BOOST_DESCRIBE_STRUCT(Worst, (), ())
constexpr auto describe_notes(Worst*) {
    return describe::notes("Worst", "No document, no credit: it counts as the worse end of its scale.");
}
struct Cap {
    Answer at{};
    friend bool operator==(const Cap&, const Cap&) = default;
};
BOOST_DESCRIBE_STRUCT(Cap, (), (at))
constexpr auto describe_notes(Cap*) {
    return describe::notes("Cap", "It counts as no better than this.",
                           {{.name = "at", .text = "A number, or the code of a level.", .unit = "answer", .required = true}});
}

}  // namespace gate

/// What becomes of an answer that rests on too little evidence: `"worst"` or `{"gate": "cap", "at": 2}`.
struct Gate {
    static constexpr std::string_view key = "gate";
    using Variant = std::variant<gate::None, gate::Drop, gate::Worst, gate::Cap>;
    Variant value{};
    friend bool operator==(const Gate&, const Gate&) = default;
};
BOOST_DESCRIBE_STRUCT(Gate, (), (value))
constexpr auto describe_notes(Gate*) {
    return describe::notes("Gate", "What becomes of an answer that rests on too little evidence.",
                           {{.name = "value", .text = "The gate with its options."}});
}

/// How evidence is graded, and what an answer must rest on to count. What one leaves out is as the one it is laid over has it; a kind
/// of evidence keeps its grade until another is said.
struct EvidenceRule {
    std::map<std::string, double> grades{};
    std::optional<double> otherwise{};
    std::optional<double> minimum{};
    std::optional<Gate> gate{};
    friend bool operator==(const EvidenceRule&, const EvidenceRule&) = default;
};
BOOST_DESCRIBE_STRUCT(EvidenceRule, (), (grades, otherwise, minimum, gate))
constexpr auto describe_notes(EvidenceRule*) {
    return describe::notes("EvidenceRule", "How evidence is graded, and what an answer must rest on to count.",
                           {{.name = "grades", .text = "Grades by kind of evidence; no evidence has the grade 0.", .range = "0 to 1"},
                            {.name = "otherwise", .text = "Grade of every other kind; 1 where nobody says.", .range = "0 to 1"},
                            {.name = "minimum",
                             .text = "The grade that the best evidence of an answer must have; 1 where nobody says.",
                             .range = "0 to 1"},
                            {.name = "gate",
                             .text = "What becomes of an answer with less, none where nobody says; an adjudication always stands."}});
}

}  // namespace ceiba
