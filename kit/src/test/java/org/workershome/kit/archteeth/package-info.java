/**
 * Classes that break one rule each on purpose. {@code ArchitectureTeethTest} fails when a rule does
 * not see its culprit.
 */
@NullMarked
package org.workershome.kit.archteeth;

import org.jspecify.annotations.NullMarked;
