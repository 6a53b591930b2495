package org.workershome.kit.archteeth;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

class InjectedField {
  @Inject @Nullable Clock clock;
}
