#pragma once

/// The mathematics of every rule.
#include <ceiba/combine/arithmetic.hpp>
#include <ceiba/combine/banded.hpp>
#include <ceiba/combine/choquet.hpp>
#include <ceiba/combine/cumulative.hpp>
#include <ceiba/combine/decision.hpp>
#include <ceiba/combine/geometric.hpp>
#include <ceiba/combine/harmonic.hpp>
#include <ceiba/combine/k_of_n.hpp>
#include <ceiba/combine/lookup.hpp>
#include <ceiba/combine/lower_median.hpp>
#include <ceiba/combine/maximum.hpp>
#include <ceiba/combine/mazziotta_pareto.hpp>
#include <ceiba/combine/mean_min.hpp>
#include <ceiba/combine/median.hpp>
#include <ceiba/combine/minimum.hpp>
#include <ceiba/combine/mode.hpp>
#include <ceiba/combine/nth_worst.hpp>
#include <ceiba/combine/owa.hpp>
#include <ceiba/combine/passed.hpp>
#include <ceiba/combine/points_share.hpp>
#include <ceiba/combine/power.hpp>
#include <ceiba/combine/share_met.hpp>
#include <ceiba/combine/sum.hpp>
#include <ceiba/combine/weakest_link_plus.hpp>
