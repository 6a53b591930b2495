package org.workershome.aid.simulation;

/** Whether a simulation has run. */
public enum SimulationState {
  QUEUED,
  DONE
}
