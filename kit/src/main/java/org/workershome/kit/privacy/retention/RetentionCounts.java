package org.workershome.kit.privacy.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.workershome.kit.identity.SystemScope;

/** Counts for a dry run: with the eyes that the real run will have, not the administrator's. */
@Singleton
class RetentionCounts {
  RetentionLineView line(
      RetainedRecords records, RetentionPolicyView policy, LocalDate today, int samples) {
    LocalDate retainBy = today.minusMonths(policy.activeMonths());
    LocalDate removeBy = today.minusMonths(policy.retainMonths());
    try {
      return SystemScope.call(
          "retention-dry-run",
          () ->
              QuarkusTransaction.requiringNew()
                  .call(
                      () ->
                          new RetentionLineView(
                              records.recordType(),
                              policy.action(),
                              retainBy,
                              removeBy,
                              records.countToRetain(retainBy),
                              records.countToRemove(removeBy),
                              records.sampleToRemove(removeBy, samples),
                              0,
                              0)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the dry run broke off", e);
    }
  }
}
