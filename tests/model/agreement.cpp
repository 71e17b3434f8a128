#include <ceiba/model/agreement.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("agreement: described") {
    described::check<ceiba::Figure>("Figure");
    described::check<ceiba::IndicatorAgreement>("IndicatorAgreement");
    described::check<ceiba::ScaleAgreement>("ScaleAgreement");
    described::check<ceiba::Agreement>("Agreement");
}
