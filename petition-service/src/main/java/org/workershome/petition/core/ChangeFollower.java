package org.workershome.petition.core;

/**
 * A room that has to do something when a petition changes, in the transaction of the change: a
 * bean. It does not change the petition itself; it may change another one that hangs on it.
 */
public interface ChangeFollower {
  /**
   * @param after the petition after the change
   */
  void changed(PetitionChange change, Petition after);
}
