package org.workershome.kit.publicity;

import jakarta.inject.Singleton;

/** Sweeps when a test says so. */
@Singleton
public final class Sweeping {
  private final PublicitySweep sweep;

  Sweeping(PublicitySweep sweep) {
    this.sweep = sweep;
  }

  public void now() {
    sweep.sweep();
  }
}
