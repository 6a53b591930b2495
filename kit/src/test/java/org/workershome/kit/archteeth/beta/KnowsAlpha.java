package org.workershome.kit.archteeth.beta;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.archteeth.alpha.KnowsBeta;

/** The other half of the cycle. */
public record KnowsAlpha(@Nullable KnowsBeta other) {}
