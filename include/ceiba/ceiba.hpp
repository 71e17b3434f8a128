#pragma once

/// Everything but io/: reading and writing files is in <ceiba/io/file.hpp>, JSON in <ceiba/io/json.hpp>, schemas in <ceiba/io/schema.hpp>,
/// which need the compiled part of the library.
#include <ceiba/agree/cohen_kappa.hpp>
#include <ceiba/agree/fleiss_kappa.hpp>
#include <ceiba/agree/icc.hpp>
#include <ceiba/agree/iqr.hpp>
#include <ceiba/agree/kendall_w.hpp>
#include <ceiba/agree/krippendorff_alpha.hpp>
#include <ceiba/agree/pairwise.hpp>
#include <ceiba/agree/percent.hpp>
#include <ceiba/agree/r_wg.hpp>
#include <ceiba/agree/sd.hpp>
#include <ceiba/check.hpp>
#include <ceiba/check_framework.hpp>
#include <ceiba/checker.hpp>
#include <ceiba/combine/rules.hpp>
#include <ceiba/compile.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/target.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/reconcile.hpp>
#include <ceiba/robust/bootstrap.hpp>
#include <ceiba/score.hpp>
#include <ceiba/snap.hpp>
#include <ceiba/version.hpp>
