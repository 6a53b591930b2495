package org.workershome.aid.payment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.BankTerms;
import org.workershome.aid.core.Numbers;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.aid.core.bank.BankProfile;
import org.workershome.aid.core.bank.FileKind;
import org.workershome.aid.core.bank.Slot;
import org.workershome.aid.payment.file.Debtor;
import org.workershome.aid.payment.file.FileHead;
import org.workershome.aid.payment.file.FileLine;
import org.workershome.aid.payment.file.WrittenFile;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.consent.DataShares;

/** Writes one file, its lines and what has to be written down of it, in the transaction at hand. */
@Singleton
public final class FileRecords {
  private final Rows rows;
  private final Numbers numbers;
  private final FieldCipher cipher;
  private final SigningKeys keys;
  private final DataShares shares;
  private final AidAudit audit;
  private final Clock clock;

  FileRecords(
      Rows rows,
      Numbers numbers,
      FieldCipher cipher,
      SigningKeys keys,
      DataShares shares,
      AidAudit audit,
      Clock clock) {
    this.rows = rows;
    this.numbers = numbers;
    this.cipher = cipher;
    this.keys = keys;
    this.shares = shares;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Whose file it is.
   *
   * @param slot when it may be sent; null for at once
   * @param heldBack approved grants that were left out
   */
  public record Target(
      UUID fund,
      String union,
      @Nullable UUID plan,
      @Nullable BankProfile profile,
      @Nullable Slot slot,
      int heldBack) {
    FileKind kind() {
      return profile == null ? FileKind.DELIMITED_UTF8 : profile.fileKind();
    }
  }

  /**
   * @param consented the consents that each recipient's data goes out by
   */
  public UUID write(Target target, List<Due> due, Map<String, UUID> consented, Actor cashier) {
    for (Due one : due) {
      SeparationRules.requireNotHisOwn(cashier, one.recipient());
      SeparationRules.requireSomebodyElse(cashier, List.of(one.maker(), one.approver()));
    }
    Instant now = clock.instant();
    UUID id = Ids.next();
    List<FileLine> lines = due.stream().map(Due::line).toList();
    Money total = lines.stream().map(FileLine::amount).reduce(Money.ZERO, Money::plus);
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    String number = numbers.next("ZF", new UnionPath(target.union()), today);
    Slot slot = target.slot();
    FileHead head =
        new FileHead(
            id,
            number,
            lines.size(),
            total,
            now,
            slot == null ? today : slot.paidOn(),
            debtor(target.profile()));
    WrittenFile file = WrittenFile.of(target.kind(), head, lines);
    SigningKeys.Signed signed = keys.sign(file.bytes());
    rows.change(
        "insert into payment_batch (id, number, fund_id, union_path, state, line_count, total,"
            + " sha256, content_sealed, cashier_subject, cashier_ref, created_at, version,"
            + " held_count, plan_id, file_kind, signature, signing_key_id, send_at, paid_on)"
            + " values (?, ?, ?, ?::ltree, 'READY', ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)",
        id,
        number,
        target.fund(),
        target.union(),
        lines.size(),
        total,
        file.sha256(),
        cipher.seal(file.kept(), PaymentFiles.context(id)),
        cashier.subject(),
        cashier.personRef(),
        now,
        target.heldBack(),
        target.plan(),
        target.kind(),
        signed.signature(),
        signed.key(),
        slot == null ? null : slot.sendAt().atZone(Clocks.ZONE).toInstant(),
        slot == null ? null : slot.paidOn());
    lines(id, due);
    for (Due one : due) {
      shares.record(
          one.recipient(),
          new UnionPath(one.union()),
          BankTerms.PURPOSE,
          BankTerms.RECIPIENT,
          BankTerms.KINDS,
          RevealableBatches.TYPE,
          id,
          consented.get(one.recipient()));
    }
    note(id, target, due, total);
    return id;
  }

  /** One statement for all lines and one for all grants, however many they are. */
  private void lines(UUID batch, List<Due> due) {
    rows.change(
        "insert into payment_line (id, batch_id, grant_id, union_path, amount, state)"
            + " select l.id, ?, l.grant_id, l.union_path::ltree, l.amount, 'IN_FILE' from unnest("
            + "?::text[]::uuid[], ?::text[]::uuid[], ?::text[], ?::text[]::numeric[])"
            + " as l (id, grant_id, union_path, amount)",
        batch,
        texts(due, one -> one.line().id()),
        texts(due, Due::grant),
        // The household's, not the cashier's: its union counts what its people received.
        texts(due, Due::union),
        texts(due, one -> one.line().amount()));
    rows.change(
        "update aid_grant set state = 'IN_FILE', version = version + 1"
            + " where id = any (?::text[]::uuid[])",
        (Object) texts(due, Due::grant));
  }

  private static String[] texts(List<Due> due, Function<Due, Object> part) {
    return due.stream().map(one -> part.apply(one).toString()).toArray(String[]::new);
  }

  private static @Nullable Debtor debtor(@Nullable BankProfile profile) {
    return profile == null
        ? null
        : new Debtor(
            profile.debtorName(),
            profile.debtorAccount(),
            profile.bankName(),
            profile.debtorBankCode());
  }

  private void note(UUID batch, Target target, List<Due> due, Money total) {
    audit.noted(
        AidAudit.of("payment-batch-written", "payment-batch", batch, target.union(), null)
            .changed("state", null, BatchState.READY)
            .changed("fund", null, target.fund())
            .changed("total", null, total)
            .changed("lines", null, due.size())
            .changed("heldBack", null, target.heldBack()));
    audit.noted(
        due.stream()
            .map(
                one ->
                    AidAudit.of("grant-in-file", "grant", one.grant(), one.union(), one.recipient())
                        .changed("state", "APPROVED", "IN_FILE")
                        .changed("batch", null, batch))
            .toList());
  }
}
