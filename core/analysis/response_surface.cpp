// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/response_surface.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace wb {

namespace {

float gridPoint(const Interval& range, int at, int size)
{
    return static_cast<float>(range.low + (range.high - range.low) * at / (size - 1));
}

bool rises(const Interval& range)
{
    return std::isfinite(range.low) && std::isfinite(range.high) && range.low < range.high;
}

Result<void> checkSurface(const Plan& plan, const SurfaceRequest& request)
{
    const auto isThere = [](int at, int count) { return at >= 0 && at < count; };
    if (request.sample.size() != static_cast<std::size_t>(plan.inputs()))
        return fail(ErrorCode::SizeMismatch, "the sample has " + std::to_string(request.sample.size()) +
                                                 " values, the network takes " + std::to_string(plan.inputs()));
    if (const auto at = firstNonFinite(request.sample); at >= 0)
        return fail(ErrorCode::NonFinite, "input " + std::to_string(at + 1) + " of the sample is not a finite number");
    if (!isThere(request.xInput, plan.inputs()) || !isThere(request.yInput, plan.inputs()) ||
        request.xInput == request.yInput)
        return fail(ErrorCode::InvalidArgument, "a surface needs two different inputs of the network");
    if (!isThere(request.output, plan.outputs()))
        return fail(ErrorCode::InvalidArgument,
                    "the network has no output " + std::to_string(request.output + 1) + "; choose another");
    if (!rises(request.x) || !rises(request.y))
        return fail(ErrorCode::InvalidArgument, "the range of an input must rise and be finite");
    if (request.size < 2 || request.size > kMostSurfacePoints)
        return fail(ErrorCode::InvalidArgument,
                    "a surface has 2 to " + std::to_string(kMostSurfacePoints) + " points in each direction");
    return {};
}

} // namespace

float SurfaceGrid::xAt(int column) const { return gridPoint(request.x, column, request.size); }

float SurfaceGrid::yAt(int row) const { return gridPoint(request.y, row, request.size); }

Result<std::shared_ptr<ResponseSurface>> ResponseSurface::create(std::shared_ptr<const Plan> plan,
                                                                 SurfaceRequest request)
{
    if (const auto good = checkSurface(*plan, request); !good)
        return passOn(good);
    return std::shared_ptr<ResponseSurface>(new ResponseSurface(std::move(plan), std::move(request)));
}

ResponseSurface::ResponseSurface(std::shared_ptr<const Plan> plan, SurfaceRequest request)
    : m_plan(std::move(plan)), m_scratch(*m_plan), m_grid(std::make_shared<SurfaceGrid>())
{
    m_grid->request = std::move(request);
    const SurfaceRequest& wanted = m_grid->request;
    m_grid->values.resize(wanted.size, wanted.size);
    m_outputs.resize(wanted.size, m_plan->outputs());
    const Eigen::Map<const Eigen::RowVectorXf> sample(wanted.sample.data(), m_plan->inputs());
    m_inputs = sample.replicate(wanted.size, 1);
    for (int column = 0; column < wanted.size; ++column)
        m_inputs(column, wanted.xInput) = m_grid->xAt(column);
}

Job::State ResponseSurface::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    const SurfaceRequest& wanted = m_grid->request;
    while (m_rowsDone < wanted.size) {
        m_inputs.col(wanted.yInput).setConstant(m_grid->yAt(m_rowsDone));
        // Checked by create(): the sizes fit and every value is finite.
        static_cast<void>(m_plan->runBatch(m_inputs, m_outputs, m_scratch));
        m_grid->values.row(m_rowsDone) = m_outputs.col(wanted.output).transpose();
        ++m_rowsDone;
        if (std::chrono::steady_clock::now() >= end && m_rowsDone < wanted.size)
            return State::Running;
    }
    findRange();
    return State::Done;
}

void ResponseSurface::findRange()
{
    bool any = false;
    for (const float value : m_grid->values.reshaped()) {
        if (!std::isfinite(value))
            continue;
        const auto finite = static_cast<double>(value);
        m_grid->low = any ? std::min(m_grid->low, finite) : finite;
        m_grid->high = any ? std::max(m_grid->high, finite) : finite;
        any = true;
    }
}

double ResponseSurface::progress() const
{
    return m_grid ? static_cast<double>(m_rowsDone) / m_grid->request.size : 1.0;
}

} // namespace wb
