#pragma once

/// What scoring, gaps and explanations come to.
#include <ceiba/model/explanation.hpp>
#include <ceiba/model/gaps.hpp>
#include <ceiba/model/priorities.hpp>
#include <ceiba/model/provenance.hpp>
#include <ceiba/model/scores.hpp>
