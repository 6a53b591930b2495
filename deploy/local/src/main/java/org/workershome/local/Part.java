package org.workershome.local;

/** A part of the suite that can be started, found again and stopped. */
interface Part {
  /** As {@code ./suite logs NAME} names it. */
  String name();

  /** Starts it and returns when it is ready. */
  void start();

  ManagedProcess process();
}
