// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/sample_statistics.h"
#include "core/base/job.h"
#include "core/engine/plan.h"

#include <memory>
#include <optional>
#include <vector>

namespace wb {

/// One output over a grid of two inputs, the other inputs held where they are.
struct SurfaceRequest {
    std::vector<float> sample; ///< All inputs; what stands at xInput and yInput does not matter.
    int xInput = 0;
    int yInput = 1;
    int output = 0;
    Interval x;
    Interval y;
    int size = 200; ///< Grid points in each direction, 2 to kMostSurfacePoints; the first and the last on the ends.
    bool operator==(const SurfaceRequest&) const = default;
};
inline constexpr int kMostSurfacePoints = 1000;

struct SurfaceGrid {
    SurfaceRequest request;
    Matrix values;  ///< size x size: a row for each y, rising; a column for each x.
    double low = 0; ///< Of the finite values; both 0 without one.
    double high = 0;

    float xAt(int column) const; ///< As the network was given it.
    float yAt(int row) const;
};

/// Fills the grid by Plan::runBatch(), a row of it after the other.
class ResponseSurface : public Job {
public:
    /// Errors: SizeMismatch if the sample has not the plan's inputs; NonFinite, with the input; InvalidArgument for an
    /// input or output that is not there, twice the same input, a range that does not rise, or a size out of limits.
    static Result<std::shared_ptr<ResponseSurface>> create(std::shared_ptr<const Plan> plan, SurfaceRequest request);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    /// After Done, once.
    std::shared_ptr<const SurfaceGrid> takeGrid() { return std::move(m_grid); }

private:
    ResponseSurface(std::shared_ptr<const Plan> plan, SurfaceRequest request);
    void findRange();

    std::shared_ptr<const Plan> m_plan;
    Scratch m_scratch;
    std::shared_ptr<SurfaceGrid> m_grid;
    Matrix m_inputs;  ///< A row of the grid: size x inputs.
    Matrix m_outputs; ///< size x outputs.
    int m_rowsDone = 0;
};

} // namespace wb
