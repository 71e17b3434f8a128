#include <ceiba/asked.hpp>
#include <ceiba/participation.hpp>
#include <ceiba/views.hpp>
#include <random>

#include "catch.hpp"
#include "consultation.hpp"
#include "places.hpp"

using namespace consulted;
using ceiba::Audience;
using ceiba::CountedBy;
using ceiba::GroupAnswers;
using ceiba::SectorView;
using ceiba::Suppression;

namespace {

const ceiba::IndicatorSectors& of(const SectorView& view, std::string_view indicator) {
    return *std::ranges::find(view.indicators, indicator, &ceiba::IndicatorSectors::indicator);
}

const GroupAnswers& of(const SectorView& view, std::string_view indicator, std::string_view sector) {
    return *std::ranges::find(of(view, indicator).sectors, std::optional<std::string>(sector), &GroupAnswers::sector);
}

/// So many institutions of each sector; `answers` of each sector answer the plan.
Assessment groups(const std::vector<int>& sizes, const std::vector<int>& answers) {
    Assessment a = assessment({});
    a.institutions.clear();
    for (std::size_t s = 0; s < sizes.size(); ++s) {
        for (int i = 0; i < sizes[s]; ++i) {
            const std::string id = "s" + std::to_string(s) + "_" + std::to_string(i);
            a.institutions.push_back({.id = id, .sector = "s" + std::to_string(s)});
            if (i < answers[s]) a.responses.push_back(said(id, "plan", 1 + (i + static_cast<int>(s)) % 5));
        }
    }
    return a;
}

/// Which sectors of the plan are hidden from the public: s for small, b for by subtraction, and a dot for what is shown.
std::string hidden(const std::vector<int>& answers) {
    std::vector<int> sizes;
    for (const int n : answers) sizes.push_back(std::max(n, 1));
    const SectorView view = ceiba::sector_view(framework(), groups(sizes, answers), Audience::the_public);
    std::string out;
    for (const GroupAnswers& g : of(view, "plan").sectors)
        out += !g.suppressed ? '.' : *g.suppressed == Suppression::small_group ? 's' : 'b';
    return out;
}

/// Rank by elimination; entries are 0, 1 and sums of few of them.
std::size_t rank(std::vector<std::vector<double>> rows) {
    std::size_t done = 0;
    for (std::size_t column = 0; !rows.empty() && column < rows[0].size() && done < rows.size(); ++column) {
        const auto pivot = std::ranges::max_element(rows.begin() + static_cast<std::ptrdiff_t>(done), rows.end(), {},
                                                    [&](const auto& row) { return std::abs(row[column]); });
        if (std::abs((*pivot)[column]) < 1e-9) continue;
        std::swap(*pivot, rows[done]);
        for (std::size_t r = done + 1; r < rows.size(); ++r) {
            const double factor = rows[r][column] / rows[done][column];
            for (std::size_t c = column; c < rows[r].size(); ++c) rows[r][c] -= factor * rows[done][c];
        }
        ++done;
    }
    return done;
}

/// The cells (indicator and sector) with answers, and every equation between their sums that the public can write down.
struct Adversary {
    std::vector<std::set<std::string>> who{};  ///< the institutions of each cell
    std::vector<std::vector<double>> equations{};

    Adversary(const Assessment& a, const SectorView& view, const ceiba::Participation& counts) {
        std::map<std::string, std::string> sector;
        for (const ceiba::Institution& i : a.institutions) sector[i.id] = i.sector.value_or("");
        std::map<std::pair<std::string, std::string>, std::set<std::string>> cells;
        for (const Response& r : a.responses)
            if (r.state == State::answered) cells[{r.indicator, sector[r.institution]}].insert(r.institution);
        for (const auto& [cell, institutions] : cells) who.push_back(institutions);
        const auto know = [&](const auto& covers) {
            std::vector<double>& row = equations.emplace_back();
            for (const auto& [cell, institutions] : cells) row.push_back(covers(cell.first, cell.second) ? 1 : 0);
        };
        for (const ceiba::IndicatorSectors& row : view.indicators) {
            if (row.whole.answers) know([&](const std::string& i, const std::string&) { return i == row.indicator; });
            for (const GroupAnswers& g : row.sectors)
                if (g.answers) know([&](const std::string& i, const std::string& s) { return i == row.indicator && s == *g.sector; });
        }
        for (const ceiba::Participants& row : counts.rows)
            if (!row.suppressed) know([&](const std::string&, const std::string& s) { return row.by == CountedBy::all || s == row.id; });
    }

    /// Unions of cells of fewer than five institutions whose sum follows from what is known.
    int found() const {
        int out = 0;
        const std::size_t known = rank(equations);
        for (std::size_t set = 1; set < std::size_t{1} << who.size(); ++set) {
            std::set<std::string> institutions;
            std::vector<double> wanted(who.size(), 0);
            for (std::size_t c = 0; c < who.size(); ++c) {
                if ((set >> c & 1) == 0) continue;
                wanted[c] = 1;
                institutions.insert(who[c].begin(), who[c].end());
            }
            if (institutions.size() >= 5) continue;
            std::vector<std::vector<double>> with = equations;
            with.push_back(wanted);
            if (rank(with) == known) ++out;
        }
        return out;
    }
};

}  // namespace

TEST_CASE("one institution by hand: what it said, and where it differs") {
    const Assessment a =
        assessment({said("north", "plan", 4), said("south", "plan", 1), said("court", "plan", 1), said("north", "staff", 2),
                    said("north", "staff", 3, Source::interview), without("north", "delay", State::dont_know), said("south", "delay", 5),
                    said("court", "staff", 5), said("north", "rate", 0.5)});
    const ceiba::InstitutionView view = ceiba::institution_view(framework(), a, "north");
    CHECK(view.institution == "north");
    CHECK(view.sector == "police");
    REQUIRE(view.answers.size() == 4);  // context is not reconciled
    const ceiba::InstitutionAnswer& plan = view.answers[0];
    CHECK(plan.code == "1");
    CHECK(plan.asked);
    CHECK(plan.said == 4.0);
    CHECK(plan.value == 2.0);  // the mean of 4, 1 and 1
    CHECK(plan.difference == 2.0);
    CHECK(plan.levels == 2);
    CHECK_FALSE(plan.adjudicated);
    const ceiba::InstitutionAnswer& staff = view.answers[1];
    CHECK(staff.answers == 2);
    CHECK(staff.said == 2.0);  // the lower median of 2 and 3
    CHECK(*staff.value == Approx(10.0 / 3).epsilon(1e-15));
    CHECK(staff.levels == -1);  // 10/3 reaches level 3
    const ceiba::InstitutionAnswer& delay = view.answers[2];
    CHECK(delay.state == State::dont_know);
    CHECK_FALSE(delay.said);
    CHECK_FALSE(delay.difference);
    CHECK(delay.value == 5.0);
    const ceiba::InstitutionAnswer& rate = view.answers[3];
    CHECK(rate.difference == 0.0);
    CHECK_FALSE(rate.levels);  // a share has none
    const ceiba::InstitutionView court = ceiba::institution_view(framework(), a, "court");
    CHECK_FALSE(court.answers[1].asked);  // about staff, and answered all the same
    CHECK(court.answers[1].said == 5.0);
    CHECK_FALSE(court.answers[2].state);  // nothing came back
    const ceiba::InstitutionView ministry = ceiba::institution_view(framework(), a, "ministry");
    CHECK(ministry.answers.size() == 3);  // not asked about staff
}

TEST_CASE("one institution: what was adjudicated is what it is held against") {
    Assessment a = assessment({said("north", "plan", 4)});
    a.adjudications = {{.indicator = "plan", .answer = ceiba::Answer{1.0}, .rationale = "The plan was never adopted."}};
    const ceiba::InstitutionAnswer plan = ceiba::institution_view(framework(), a, "north").answers[0];
    CHECK(plan.adjudicated);
    CHECK(plan.value == 1.0);
    CHECK(plan.difference == 3.0);
    CHECK(plan.levels == 3);
}

TEST_CASE("one institution: it said what it said, not what assessors found, nor only what it was asked") {
    const Assessment a = assessment({said("north", "plan", 4), said("north", "plan", 1, Source::case_review),
                                     said("north", "staff", 2, Source::desk_review), said("court", "staff", 5)});
    const ceiba::InstitutionView north = ceiba::institution_view(framework(), a, "north");
    CHECK(north.answers[0].said == 4.0);
    CHECK(north.answers[0].value == 2.5);
    CHECK(north.answers[1].said == 2.0);  // it has no answer of its own
    ceiba::Method method{.id = "strict", .framework = "small"};
    method.defaults.unasked = ceiba::Unasked::drop;
    const ceiba::InstitutionView court = ceiba::institution_view(framework(), a, "court", method);
    CHECK(court.answers[1].indicator == "staff");
    CHECK_FALSE(court.answers[1].asked);
    CHECK(court.answers[1].said == 5.0);
    CHECK(court.answers[1].value == 2.0);
    CHECK(of(ceiba::sector_view(framework(), a, Audience::team, method), "staff", "justice").answers == 0);
}

TEST_CASE("one institution: an unknown one is an error with the nearest name") {
    try {
        ceiba::institution_view(framework(), assessment({}), "nort");
        FAIL("there is no such institution");
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "unknown_institution");
        CHECK(error.issues()[0].arguments == std::vector<std::string>{"nort", "north"});
    }
}

TEST_CASE("sectors by hand: the team and the coalition see all of them") {
    const Assessment a = assessment({said("north", "plan", 4), said("south", "plan", 1), said("court", "plan", 1)});
    for (const Audience audience : {Audience::team, Audience::coalition}) {
        const SectorView view = ceiba::sector_view(framework(), a, audience);
        CHECK(view.audience == audience);
        CHECK(of(view, "plan").whole.mean == 2.0);
        CHECK(of(view, "plan").whole.answers == 3);
        CHECK(of(view, "plan").whole.institutions == 4);
        const GroupAnswers& police = of(view, "plan", "police");
        CHECK(police.answers == 2);
        CHECK(police.mean == 2.5);
        CHECK(police.value == 2.5);
        CHECK(police.difference == 0.5);
        CHECK(police.minimum == 1.0);
        CHECK(police.maximum == 4.0);
        CHECK(*police.standard_deviation == Approx(std::sqrt(4.5)).epsilon(1e-15));
        CHECK(of(view, "plan", "justice").difference == -1.0);
        CHECK(of(view, "plan", "").answers == 0);  // the ministry
        CHECK_FALSE(of(view, "plan", "").mean);
    }
}

TEST_CASE("sectors: the rule is used within each, and what it cannot decide has no value") {
    const Assessment a = assessment({said("north", "plan", 4), said("south", "plan", 1)});
    ceiba::Method method{.id = "least", .framework = "small"};
    method.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::Minimum{}};
    CHECK(of(ceiba::sector_view(framework(), a, Audience::team, method), "plan", "police").value == 1.0);
    Assessment dated = a;
    for (Response& r : dated.responses) r.date = "2025-01-01";
    dated.responses.push_back(said("court", "plan", 3));
    dated.responses.back().date = "2025-02-01";
    method.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::Latest{}};
    const SectorView view = ceiba::sector_view(framework(), dated, Audience::team, method);
    CHECK_FALSE(of(view, "plan", "police").value);  // two answers of one day
    CHECK(of(view, "plan", "justice").value == 3.0);
    CHECK(of(view, "plan").whole.value == 3.0);
}

TEST_CASE("the public sees no small group, nor one by subtraction") {
    CHECK(hidden({5, 5}) == "..");
    CHECK(hidden({4}) == "s");
    CHECK(hidden({5}) == ".");
    CHECK(hidden({7, 4, 6}) == ".sb");  // one hidden sector is the whole less the others
    CHECK(hidden({7, 1, 1, 6}) == ".ssb");
    CHECK(hidden({7, 2, 3, 6}) == ".ss.");  // five together
    CHECK(hidden({9, 1}) == "bs");
    CHECK(hidden({9, 0, 5}) == ".s.");  // no answers hide nothing, and need no cover
    CHECK(hidden({9, 0, 4, 5}) == ".ssb");
}

TEST_CASE("the public sees how many and the mean, and why there is none") {
    const SectorView view = ceiba::sector_view(framework(), groups({6, 2, 3}, {6, 2, 3}), Audience::the_public);
    const GroupAnswers& large = of(view, "plan", "s0");
    CHECK(large.answers == 6);
    CHECK(large.institutions == 6);
    CHECK(large.mean == 16.0 / 6);  // 1 2 3 4 5 1
    CHECK(large.difference);
    for (const GroupAnswers* g : {&large, &of(view, "plan").whole}) {
        CHECK_FALSE(g->value);
        CHECK_FALSE(g->minimum);
        CHECK_FALSE(g->maximum);
        CHECK_FALSE(g->standard_deviation);
    }
    CHECK(of(view, "plan", "s1") == GroupAnswers{.sector = "s1", .suppressed = Suppression::small_group});
    CHECK(of(view, "delay").whole == GroupAnswers{.suppressed = Suppression::small_group});
}

TEST_CASE("24 institutions of the example: the team and the coalition see their sectors, the public no group under five") {
    const std::string folder = tests::examples() + "/mrc_style/";
    const auto framework = ceiba::read_file<Framework>(folder + "framework.json");
    const auto assessment = ceiba::read_file<Assessment>(folder + "assessment_2025.json");
    REQUIRE(assessment.institutions.size() == 24);
    const SectorView team = ceiba::sector_view(framework, assessment, Audience::team);
    SectorView coalition = ceiba::sector_view(framework, assessment, Audience::coalition);
    coalition.audience = Audience::team;
    CHECK(coalition == team);
    const SectorView open = ceiba::sector_view(framework, assessment, Audience::the_public);
    REQUIRE(open.indicators.size() == team.indicators.size());
    int shown = 0;
    for (std::size_t i = 0; i < open.indicators.size(); ++i) {
        const auto& all = team.indicators[i].sectors;
        int sum = 0;
        int covered = 0;
        int cells = 0;
        for (std::size_t s = 0; s < all.size(); ++s) {
            const GroupAnswers& g = open.indicators[i].sectors[s];
            CHECK_FALSE(all[s].suppressed);
            sum += *all[s].answers;
            CHECK(g.suppressed.has_value() == !g.mean.has_value());
            CHECK(g.suppressed.has_value() == !g.answers.has_value());
            if (g.suppressed) {
                covered += *all[s].answers;
                cells += *all[s].answers > 0 ? 1 : 0;
            } else {
                CHECK(*g.answers >= 5);
                CHECK(g.mean == all[s].mean);
                ++shown;
            }
        }
        CHECK(sum == team.indicators[i].whole.answers);
        if (!open.indicators[i].whole.suppressed && covered > 0) CHECK((covered >= 5 && cells >= 2));
    }
    CHECK(shown > 0);
    // No respondent and, for the public, no institution is in what is written.
    for (const std::string& text : {ceiba::to_json(team), ceiba::to_json(open)})
        for (const Response& r : assessment.responses)
            if (r.respondent) REQUIRE(text.find('"' + *r.respondent + '"') == std::string::npos);
    for (const ceiba::Institution& i : assessment.institutions) {
        CHECK(ceiba::to_json(open).find('"' + i.id + '"') == std::string::npos);
        const std::string view = ceiba::to_json(ceiba::institution_view(framework, assessment, i.id));
        for (const Response& r : assessment.responses)
            if (r.respondent && view.find('"' + *r.respondent + '"') != std::string::npos) FAIL("a respondent is named");
    }
    CHECK(ceiba::participation_view(framework, assessment, Audience::team) == ceiba::participation(framework, assessment));
    const ceiba::Participation counts = ceiba::participation_view(framework, assessment, Audience::the_public);
    CHECK(counts.rows.size() == 1 + team.indicators[0].sectors.size());  // every sector, if only to say that it is hidden
    for (const ceiba::Participants& row : counts.rows) {
        CHECK((row.by == CountedBy::all || row.by == CountedBy::sector));
        CHECK(row.suppressed.has_value() == !row.institutions.has_value());
        if (row.institutions) CHECK(*row.institutions >= 5);
    }
}

TEST_CASE("participation for the public: sectors that hide nothing, none by subtraction, nobody by name") {
    const Framework f = framework();
    const auto rows = [&](const Assessment& a) {
        std::string out;
        for (const ceiba::Participants& row : ceiba::participation_view(f, a, Audience::the_public).rows)
            if (!row.suppressed) out += row.by == CountedBy::all ? "*" : row.id + " ";
        return out;
    };
    CHECK(rows(groups({5, 6}, {5, 6})) == "*s0 s1 ");
    CHECK(rows(groups({5, 6}, {5, 3})) == "*");           // of s1 the counts of the plan are hidden, so s0 would give them away
    CHECK(rows(groups({5, 6, 2}, {5, 6, 0})) == "*s1 ");  // without answers, but two institutions were asked
    CHECK(rows(groups({4}, {4})).empty());
    Assessment one = groups({6, 6}, {6, 6});
    one.responses.push_back(said("s0_0", "rate", 0.5));
    CHECK(rows(one).empty());  // all less the plan is the one answer on the rate
    const ceiba::Participation counts = ceiba::participation_view(f, one, Audience::the_public);
    CHECK(counts.single_voices.empty());
    CHECK(counts.unheard.empty());
}

TEST_CASE("participation for the public: what is hidden says so, and is not taken for none") {
    const Framework f = framework();
    const ceiba::Participation counts = ceiba::participation_view(f, groups({5, 6, 2}, {5, 6, 0}), Audience::the_public);
    REQUIRE(counts.rows.size() == 4);
    CHECK(counts.rows[0].institutions == 13);
    CHECK_FALSE(counts.rows[0].suppressed);
    CHECK(counts.rows[1] == ceiba::Participants{.by = CountedBy::sector, .id = "s0", .suppressed = Suppression::by_subtraction});
    CHECK(counts.rows[2].answered == 6);
    CHECK(counts.rows[2].not_asked == 0);  // none, not hidden
    CHECK(counts.rows[3] == ceiba::Participants{.by = CountedBy::sector, .id = "s2", .suppressed = Suppression::small_group});
    CHECK(counts.hidden == std::vector<std::string>{"institution", "branch", "axis", "single_voices", "unheard"});
    CHECK(ceiba::participation(f, groups({5}, {5})).hidden.empty());
    CHECK(ceiba::parse<ceiba::Participation>(ceiba::to_json(counts)) == counts);
}

TEST_CASE("an adversary who solves all equations finds no sum over fewer than five institutions") {
    const Framework f = framework();
    std::mt19937 random(20251124);  // its numbers are the same everywhere
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    int shown = 0;
    int hid = 0;
    int naive = 0;
    for (int trial = 0; trial < 60; ++trial) {
        Assessment a = assessment({});
        a.institutions.clear();
        for (int s = 0; s < 4; ++s) {
            const int size = 1 + below(8);
            const int likely = 1 + below(6);
            for (int i = 0; i < size; ++i) {
                const std::string id = "s" + std::to_string(s) + "_" + std::to_string(i);
                a.institutions.push_back({.id = id, .sector = "s" + std::to_string(s)});
                for (const char* indicator : {"plan", "delay"})
                    if (below(6) < likely) a.responses.push_back(said(id, indicator, 1 + below(5)));
            }
        }
        const SectorView view = ceiba::sector_view(f, a, Audience::the_public);
        const ceiba::Participation counts = ceiba::participation_view(f, a, Audience::the_public);
        CHECK(Adversary(a, view, counts).found() == 0);
        SectorView small_only = ceiba::sector_view(f, a, Audience::team);
        for (ceiba::IndicatorSectors& row : small_only.indicators)
            for (GroupAnswers& g : row.sectors)
                if (*g.answers < 5) g.answers.reset();
        naive += Adversary(a, small_only, counts).found();
        for (const ceiba::IndicatorSectors& row : view.indicators)
            for (const GroupAnswers& g : row.sectors) ++(g.suppressed ? hid : shown);
    }
    CHECK(naive > 0);  // who only hides small groups is found out: the adversary can do something
    CHECK(shown > 50);
    CHECK(hid > 50);
}

TEST_CASE("24 institutions in seven sectors, some of five or more, each asked what is its business") {
    Framework f = framework();
    f.root.children[1].question->asked = {.sectors = {"s0", "s3", "s5"}};                            // staff
    f.root.children[2].question->asked = {.sectors = {"s0", "s1", "s2"}, .institutions = {"s6_0"}};  // delay
    const std::vector<int> sizes{6, 5, 5, 3, 2, 2, 1};
    std::mt19937 random(20251125);  // its numbers are the same everywhere
    int shown = 0;
    int rows = 0;
    int naive = 0;
    for (int trial = 0; trial < 6; ++trial) {
        Assessment a = assessment({});
        a.institutions.clear();
        for (std::size_t s = 0; s < sizes.size(); ++s)
            for (int i = 0; i < sizes[s]; ++i)
                a.institutions.push_back({.id = "s" + std::to_string(s) + "_" + std::to_string(i), .sector = "s" + std::to_string(s)});
        REQUIRE(a.institutions.size() == 24);
        for (const ceiba::Institution& i : a.institutions)
            for (const std::size_t leaf : {1U, 2U})
                if (const bool asked = ceiba::is_asked(f.root.children[leaf], i); random() % 40 < (asked ? 38U : 1U))
                    a.responses.push_back(said(i.id, f.root.children[leaf].id, 1 + static_cast<int>(random() % 5)));
        const SectorView team = ceiba::sector_view(f, a, Audience::team);
        SectorView coalition = ceiba::sector_view(f, a, Audience::coalition);
        coalition.audience = Audience::team;
        CHECK(coalition == team);
        CHECK(of(team, "staff", "s3").institutions == 3);
        CHECK(of(team, "staff", "s1").institutions == 0);
        CHECK(of(team, "delay", "s6").institutions == 1);
        for (const ceiba::IndicatorSectors& row : team.indicators) {
            CHECK(row.sectors.size() == 7);
            CHECK(std::ranges::none_of(row.sectors, [](const GroupAnswers& g) { return g.suppressed.has_value(); }));
        }
        CHECK(ceiba::participation_view(f, a, Audience::coalition) == ceiba::participation(f, a));
        const SectorView open = ceiba::sector_view(f, a, Audience::the_public);
        const ceiba::Participation counts = ceiba::participation_view(f, a, Audience::the_public);
        REQUIRE(counts.rows.size() == 8);  // all, and every sector
        for (const ceiba::Participants& row : counts.rows) {
            CHECK(row.suppressed.has_value() == !row.answered.has_value());
            CHECK((row.suppressed || *row.institutions >= 5));
            rows += row.suppressed ? 0 : 1;
        }
        for (const ceiba::IndicatorSectors& row : open.indicators)
            for (const GroupAnswers& g : row.sectors) shown += g.suppressed ? 0 : 1;
        CHECK(Adversary(a, open, counts).found() == 0);
        naive += Adversary(a, team, counts).found();
    }
    CHECK(shown > 0);
    CHECK(rows > 0);
    CHECK(naive > 0);
}
