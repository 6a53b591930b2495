package org.workershome.kit.archteeth.alpha;

import org.workershome.kit.archteeth.beta.KnowsAlpha;

/** One half of a cycle between features. */
public record KnowsBeta(KnowsAlpha other) {}
