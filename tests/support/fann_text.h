// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace wb::test {

/// A net 2-2-1 as libfann 2.2.0 writes one, line for line: inputs 0 and 1, bias 2, hidden 3 and 4, bias 5, output 6,
/// and the dummy 7. layer_sizes stands on line 33, the neurons on 35, the connections on 36.
inline std::string smallFannNet()
{
    return "FANN_FLO_2.1\n"
           "num_layers=3\n"
           "learning_rate=0.700000\n"
           "connection_rate=1.000000\n"
           "network_type=0\n"
           "learning_momentum=0.000000\n"
           "training_algorithm=2\n"
           "train_error_function=1\n"
           "train_stop_function=0\n"
           "cascade_output_change_fraction=0.010000\n"
           "quickprop_decay=-0.000100\n"
           "quickprop_mu=1.750000\n"
           "rprop_increase_factor=1.200000\n"
           "rprop_decrease_factor=0.500000\n"
           "rprop_delta_min=0.000000\n"
           "rprop_delta_max=50.000000\n"
           "rprop_delta_zero=0.100000\n"
           "cascade_output_stagnation_epochs=12\n"
           "cascade_candidate_change_fraction=0.010000\n"
           "cascade_candidate_stagnation_epochs=12\n"
           "cascade_max_out_epochs=150\n"
           "cascade_min_out_epochs=50\n"
           "cascade_max_cand_epochs=150\n"
           "cascade_min_cand_epochs=50\n"
           "cascade_num_candidate_groups=2\n"
           "bit_fail_limit=3.49999994039535522461e-01\n"
           "cascade_candidate_limit=1.00000000000000000000e+03\n"
           "cascade_weight_multiplier=4.00000005960464477539e-01\n"
           "cascade_activation_functions_count=10\n"
           "cascade_activation_functions=3 5 7 8 10 11 14 15 16 17 \n"
           "cascade_activation_steepnesses_count=2\n"
           "cascade_activation_steepnesses=2.50000000000000000000e-01 5.00000000000000000000e-01 \n"
           "layer_sizes=3 3 2 \n"
           "scale_included=0\n"
           "neurons (num_inputs, activation_function, activation_steepness)=(0, 0, 0.00000000000000000000e+00) "
           "(0, 0, 0.00000000000000000000e+00) (0, 0, 0.00000000000000000000e+00) (3, 5, 7.50000000000000000000e-01) "
           "(3, 5, 2.50000000000000000000e-01) (0, 5, 7.50000000000000000000e-01) (3, 3, 5.00000000000000000000e-01) "
           "(0, 3, 5.00000000000000000000e-01) \n"
           "connections (connected_to_neuron, weight)=(0, 1.00000001490116119385e-01) (1, -2.50000000000000000000e-01) "
           "(2, 1.25000000000000000000e-01) (0, 1.50000000000000000000e+00) (1, 7.50000000000000000000e-01) "
           "(2, -1.00000000000000000000e+00) (3, 2.00000000000000000000e+00) (4, -1.25000000000000000000e+00) "
           "(5, 6.25000000000000000000e-02) \n";
}

/// The text with the first occurrence of a piece replaced; a piece that is not there is a mistake of the test and
/// shows.
inline std::string replaced(std::string text, const std::string& piece, const std::string& by)
{
    const auto at = text.find(piece);
    return at == std::string::npos ? "piece not found: " + piece : text.replace(at, piece.size(), by);
}

inline std::string replacedAll(std::string text, const std::string& piece, const std::string& by)
{
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + by.size()))
        text.replace(at, piece.size(), by);
    return text;
}

} // namespace wb::test
