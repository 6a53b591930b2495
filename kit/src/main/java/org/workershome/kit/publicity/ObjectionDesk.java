package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import org.workershome.kit.idempotency.Idempotency;

/**
 * What {@link ObjectionsResource} works with; made for it, so that a service passes on one thing.
 */
@Singleton
public final class ObjectionDesk {
  private final RaiseObjection raise;
  private final ScreenObjection screen;
  private final Idempotency idempotency;

  ObjectionDesk(RaiseObjection raise, ScreenObjection screen, Idempotency idempotency) {
    this.raise = raise;
    this.screen = screen;
    this.idempotency = idempotency;
  }

  RaiseObjection raise() {
    return raise;
  }

  ScreenObjection screen() {
    return screen;
  }

  Idempotency idempotency() {
    return idempotency;
  }
}
