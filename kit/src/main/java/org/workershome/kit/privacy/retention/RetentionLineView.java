package org.workershome.kit.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a run does to one type of record.
 *
 * @param retainBy closed on that day or before: taken out of ordinary use
 * @param removeBy closed on that day or before: removed
 * @param toRetain how many, when the dry run counted; no more than these are touched
 * @param samples ids of the first that would be removed, at most twenty
 * @param removed how many are done
 */
public record RetentionLineView(
    String recordType,
    RetentionAction action,
    LocalDate retainBy,
    LocalDate removeBy,
    long toRetain,
    long toRemove,
    List<UUID> samples,
    long retained,
    long removed) {}
