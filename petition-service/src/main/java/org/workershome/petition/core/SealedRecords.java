package org.workershome.petition.core;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Which records of a room are sealed petitions or came from one: a bean of each room that times
 * such records. What runs on them is told to those alone who were let in, and to nobody outside.
 */
public interface SealedRecords {
  /**
   * In the transaction at hand.
   *
   * @param records of any room
   * @return the sealed petition by record; what is not sealed or not of this room is missing
   */
  Map<UUID, UUID> sealed(Collection<UUID> records);
}
