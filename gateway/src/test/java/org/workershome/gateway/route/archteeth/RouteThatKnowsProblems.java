package org.workershome.gateway.route.archteeth;

import org.workershome.gateway.problem.EdgeProblem;

record RouteThatKnowsProblems(EdgeProblem problem) {}
