#include <ceiba/model/views.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("views: described") {
    described::check<ceiba::InstitutionAnswer>("InstitutionAnswer");
    described::check<ceiba::InstitutionView>("InstitutionView");
    described::check<ceiba::GroupAnswers>("GroupAnswers");
    described::check<ceiba::IndicatorSectors>("IndicatorSectors");
    described::check<ceiba::SectorView>("SectorView");
}
