package org.workershome.kit.attachment;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;

/** Says for one type of record who may do what with its files. A bean; a type has one. */
public interface AttachmentGate {
  /** In kebab-case, such as {@code petition}. */
  String recordType();

  /**
   * The record as the caller may see it, in the transaction at hand.
   *
   * @throws ProblemException 404 when the caller may not know it
   */
  Record record(String recordId);

  /**
   * Whether he may read the files of a record that he may know. Knowing a case is not reading its
   * files: those of a sealed one are for its handlers.
   */
  boolean mayRead(Caller caller, Record record);

  /** Whether he may add a file, and take one that he added away. */
  boolean mayAdd(Caller caller, Record record);

  /** Whether something that was decided rests on the file: then nobody takes it away. */
  default boolean isProof(Record record, UUID file) {
    return false;
  }

  /**
   * What a file takes over from its record.
   *
   * @param union whose staff and those above may see it, with one of the roles
   * @param personRef the person whose record it is, who may see it, too
   * @param open files come and go only while it is
   */
  record Record(
      String id, UnionPath union, Optional<String> personRef, Set<Role> readers, boolean open) {
    public Record {
      readers = Set.copyOf(readers);
    }
  }
}
