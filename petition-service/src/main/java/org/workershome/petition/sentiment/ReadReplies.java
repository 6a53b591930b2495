package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.Rows;

/** The caller's own answers. */
@ApplicationScoped
class ReadReplies {
  private final Rows rows;
  private final FieldCipher cipher;
  private final CurrentCaller callers;

  ReadReplies(Rows rows, FieldCipher cipher, CurrentCaller callers) {
    this.rows = rows;
    this.cipher = cipher;
    this.callers = callers;
  }

  @Transactional
  Page<ReplyView> own(@Nullable Integer limit, @Nullable String cursor) {
    String person = callers.get().requirePersonRef();
    PageRequest page = PageRequest.of(limit, cursor, "replies", person);
    var sql =
        new StringBuilder(
            "select id, union_path::text as union_path, answer_sealed, told_on from sentiment_reply where person_ref = ?");
    List<Object> parameters = new ArrayList<>(List.of(person));
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (told_on, id) < (?, ?)");
              parameters.add(LocalDate.ofInstant(after.createdAt(), Clocks.ZONE));
              parameters.add(after.id());
            });
    sql.append(" order by told_on desc, id desc limit ?");
    parameters.add(page.fetch());
    return Page.of(
        rows.list(sql.toString(), this::reply, parameters),
        page,
        last -> new PageCursor(last.toldOn().atStartOfDay(Clocks.ZONE).toInstant(), last.id()));
  }

  private ReplyView reply(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ReplyView(
        id,
        row.getString("union_path"),
        cipher.open(row.getBytes("answer_sealed"), "sentiment_reply.answer:" + id),
        row.getObject("told_on", LocalDate.class));
  }
}
