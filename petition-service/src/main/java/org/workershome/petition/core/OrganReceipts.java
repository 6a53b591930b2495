package org.workershome.petition.core;

/** Keeps which organ a petition came from, whichever way it came. */
public interface OrganReceipts {

  /**
   * In the transaction at hand; the organ's term, if it set one, begins.
   *
   * @throws org.workershome.kit.problem.ProblemException 409 when the organ's number was used
   *     before
   */
  void keep(PetitionArrival.Arrived petition, OrganReference from);
}
