package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;

/** What the readers' resources work with. */
@Singleton
public final class ReadingDesk {
  private final PublicityReading reading;
  private final RaiseObjection raise;
  private final CurrentCaller callers;

  ReadingDesk(PublicityReading reading, RaiseObjection raise, CurrentCaller callers) {
    this.reading = reading;
    this.raise = raise;
    this.callers = callers;
  }

  /** The signed-in reader's own. */
  UnionPath union() {
    return callers.get().requireUnion();
  }

  PublicityReading reading() {
    return reading;
  }

  RaiseObjection raise() {
    return raise;
  }
}
