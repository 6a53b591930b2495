package org.workershome.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.bank.message.MessageKind;
import org.workershome.aid.bank.message.ReadMessage;
import org.workershome.aid.bank.message.Said;
import org.workershome.aid.bank.message.Unreadable;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;

/** Takes messages of banks: each as a whole or not at all, and once. */
@ApplicationScoped
class BankMessages {
  private static final String ROW =
      """
      select id, sha256, kind, batch_id, outcome, settled, rejected, returned, others, received_at from bank_message""";

  private final Rows rows;
  private final SaidOfFiles files;
  private final SaidOfReturns returns;
  private final CurrentCaller caller;
  private final Clock clock;

  BankMessages(
      Rows rows, SaidOfFiles files, SaidOfReturns returns, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.files = files;
    this.returns = returns;
    this.caller = caller;
    this.clock = clock;
  }

  /** What was booked for a message. */
  record Booked(
      @Nullable UUID file,
      MessageOutcome outcome,
      int settled,
      int rejected,
      int returned,
      int others) {}

  /**
   * @param charset of a table; null for XML
   * @throws ProblemException 422 MESSAGE_UNREADABLE and what the parts of it refuse
   */
  BankMessageView receive(byte[] message, @Nullable Charset charset) {
    String sha256 = sha256(message);
    // Two of the same at once: the second waits, and then is a repetition.
    rows.list("select pg_advisory_xact_lock(hashtextextended(?, 4718))", row -> 0, sha256);
    Optional<BankMessageView> before = before(sha256);
    if (before.isPresent()) {
      return before.get();
    }
    Said said = read(message, charset);
    Booked booked =
        switch (said) {
          case Said.OfFile file -> files.book(file);
          case Said.Returns back -> returns.book(back);
        };
    rows.change(
        "insert into bank_message (id, union_path, sha256, kind, batch_id, outcome, settled,"
            + " rejected, returned, others, received_at, received_by)"
            + " values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        Ids.next(),
        caller.get().requireUnion(),
        sha256,
        said.kind(),
        booked.file(),
        booked.outcome(),
        booked.settled(),
        booked.rejected(),
        booked.returned(),
        booked.others(),
        clock.instant(),
        caller.get().subject());
    return before(sha256).orElseThrow();
  }

  private static Said read(byte[] message, @Nullable Charset charset) {
    try {
      return charset == null ? ReadMessage.xml(message) : ReadMessage.delimited(message, charset);
    } catch (Unreadable e) {
      throw new ProblemException(AidProblem.MESSAGE_UNREADABLE)
          .fault("body", e.code(), e.zh(), e.en());
    }
  }

  private Optional<BankMessageView> before(String sha256) {
    return rows.one(
        ROW + " where sha256 = ? and received_by = ?",
        row ->
            new BankMessageView(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                MessageKind.valueOf(row.getString("kind")),
                row.getObject("batch_id", UUID.class),
                MessageOutcome.valueOf(row.getString("outcome")),
                row.getInt("settled"),
                row.getInt("rejected"),
                row.getInt("returned"),
                row.getInt("others"),
                Rows.instant(row, "received_at")),
        sha256,
        caller.get().subject());
  }

  private static String sha256(byte[] message) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
