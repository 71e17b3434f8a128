#pragma once

#include <string_view>

#include "laws.hpp"

/// Published tables of ratings, units by raters.
namespace tables {

using Eigen::MatrixXd;
using tests::nan;

/// One column a rater.
inline MatrixXd columns(std::initializer_list<std::initializer_list<double>> raters) {
    MatrixXd out(static_cast<Eigen::Index>(raters.begin()->size()), static_cast<Eigen::Index>(raters.size()));
    Eigen::Index column = 0;
    for (const auto& rater : raters) out.col(column++) = tests::column(rater);
    return out;
}

/// Krippendorff (2011), section E: four observers, twelve units, missing ratings.
inline MatrixXd krippendorff() {
    return columns({{1, 2, 3, 3, 2, 1, 4, 1, 2, nan, nan, nan},
                    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nan, 3},
                    {nan, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nan},
                    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nan}});
}

/// Shrout & Fleiss (1979), table 2: six targets, four judges.
inline MatrixXd shrout_fleiss() {
    return columns({{9, 6, 8, 7, 10, 6}, {2, 1, 4, 1, 5, 2}, {5, 3, 6, 2, 6, 4}, {8, 2, 8, 6, 9, 7}});
}

/// The data set `anxiety` of the R package irr 0.84.1: twenty subjects, three raters.
inline MatrixXd anxiety() {
    return columns({{3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
                    {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
                    {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2}});
}

/// Ratings from how many raters chose each category, one string of digits a unit.
inline MatrixXd counted(std::initializer_list<std::string_view> units, int raters) {
    MatrixXd out = MatrixXd::Constant(static_cast<Eigen::Index>(units.size()), raters, nan);
    Eigen::Index u = 0;
    for (const std::string_view unit : units) {
        Eigen::Index r = 0;
        for (std::size_t category = 0; category < unit.size(); ++category)
            for (int i = 0; i < unit[category] - '0'; ++i) out(u, r++) = static_cast<double>(category);
        ++u;
    }
    return out;
}

/// Fleiss (1971), table 1: thirty patients, six psychiatrists each, five diagnoses.
inline MatrixXd fleiss() {
    return counted({"00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006",
                    "10050", "11040", "03300", "10050", "02031", "00501", "30012", "51000", "02040", "10203",
                    "00006", "01050", "02013", "20040", "10041", "05010", "40002", "02040", "10500", "00006"},
                   6);
}

/// Levels 1 to 4, some missing.
inline MatrixXd some(tests::Numbers& numbers, Eigen::Index units, Eigen::Index raters, double missing = 0.1) {
    MatrixXd out(units, raters);
    for (Eigen::Index u = 0; u < units; ++u)
        for (Eigen::Index r = 0; r < raters; ++r) out(u, r) = numbers.chance(missing) ? nan : 1 + static_cast<double>(numbers.below(4));
    return out;
}

/// The same table with its rows and columns in other places.
inline MatrixXd shuffled(tests::Numbers& numbers, const MatrixXd& table) {
    std::vector<Eigen::Index> rows;
    std::vector<Eigen::Index> cols;
    for (Eigen::Index u = 0; u < table.rows(); ++u) rows.push_back(u);
    for (Eigen::Index r = 0; r < table.cols(); ++r) cols.push_back(r);
    numbers.shuffle(rows);
    numbers.shuffle(cols);
    MatrixXd out(table.rows(), table.cols());
    for (Eigen::Index u = 0; u < table.rows(); ++u)
        for (Eigen::Index r = 0; r < table.cols(); ++r)
            out(u, r) = table(rows[static_cast<std::size_t>(u)], cols[static_cast<std::size_t>(r)]);
    return out;
}

/// Half of the last of three printed digits.
inline constexpr double three_digits = 0.0005;

/// Sums of some hundred products of small whole numbers, divided a few times.
inline constexpr double rounding_errors = 1e-12;

/// The same value, or undefined both.
inline bool near(double a, double b, double tolerance = rounding_errors) {
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= tolerance;
}

/// What holds of every coefficient of a table: who stands where does not matter, nor does a unit that nobody rated, and what is
/// undefined is NaN.
template <class F>
void laws(F&& coefficient) {
    tests::Numbers numbers(7);
    for (int round = 0; round < 50; ++round) {
        const MatrixXd table = some(numbers, 12, 4);
        const double value = coefficient(table);
        CHECK(near(coefficient(shuffled(numbers, table)), value));
        MatrixXd more(13, 4);
        more << table, MatrixXd::Constant(1, 4, nan);
        CHECK(near(coefficient(more), value));
        CHECK((std::isnan(value) || value <= 1 + rounding_errors));
    }
    CHECK(std::isnan(coefficient(MatrixXd(0, 0))));
    CHECK(std::isnan(coefficient(MatrixXd(5, 0))));
    CHECK(std::isnan(coefficient(MatrixXd::Constant(5, 1, 2))));    // one rater
    CHECK(std::isnan(coefficient(MatrixXd::Constant(5, 3, nan))));  // nothing rated
    CHECK(std::isnan(coefficient(MatrixXd::Constant(5, 3, 2))));    // nothing differs
    CHECK(std::isnan(coefficient(MatrixXd::Constant(5, 3, .1 + .2))));
    CHECK_THROWS_AS(coefficient(MatrixXd::Constant(5, 3, tests::infinity)), std::invalid_argument);
}

}  // namespace tables
