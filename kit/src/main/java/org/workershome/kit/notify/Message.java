package org.workershome.kit.notify;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;

/**
 * Something that a person is to be told.
 *
 * @param template code of a {@link MessageTemplate}
 * @param recordId the record that it is about, of a type that has a {@link ContactBook}
 * @param union whose task it becomes when it cannot be delivered
 */
public record Message(
    String template,
    String recordType,
    UUID recordId,
    UnionPath union,
    String personRef,
    Map<Place, String> values) {
  public Message {
    requireNonNull(recordId, "recordId");
    requireNonNull(union, "union");
    requireNonNull(personRef, "personRef");
    values = Map.copyOf(values);
  }
}
