package org.workershome.kit.privacy.consent;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.rows.Rows;

/**
 * What was handed to other processors (个人信息保护法 第二十三条). 网络数据安全管理条例 第十二条: the record stays for three
 * years at least; the database refuses to erase it sooner.
 */
@Singleton
public final class DataShares {
  private final Rows rows;
  private final CurrentCaller callers;
  private final Clock clock;

  DataShares(Rows rows, CurrentCaller callers, Clock clock) {
    this.rows = rows;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * In the transaction of the handing over.
   *
   * @param personRef whose data
   * @param union of the record
   * @param recipient by name
   * @param consent that it rests on; null where another basis of law does (第十三条)
   */
  public void record(
      String personRef,
      UnionPath union,
      String purpose,
      String recipient,
      Set<SensitiveKind> kinds,
      String recordType,
      UUID recordId,
      @Nullable UUID consent) {
    rows.change(
        "insert into data_share (id, person_ref, union_path, purpose, recipient, kinds, record_type,"
            + " record_id, consent_id, shared_by, shared_at)"
            + " values (?, ?, ?::ltree, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?)",
        Ids.next(),
        personRef,
        union,
        purpose,
        recipient,
        ConsentTable.joined(kinds),
        recordType,
        recordId,
        consent,
        callers.get().subject(),
        clock.instant());
  }
}
