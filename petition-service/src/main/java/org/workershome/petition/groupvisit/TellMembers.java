package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;
import org.workershome.kit.notify.Message;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.notify.Place;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.ChangeFollower;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.ScopedRead;

/**
 * One reply to a group reaches everybody on its roster who left a telephone, and on those of the
 * visits that are joined to it: each once.
 */
@ApplicationScoped
class TellMembers implements ChangeFollower, ContactBook {
  private static final String MEMBER = "petition-member";

  private final CaseSql sql;
  private final GroupTable group;
  private final ScopedRead database;
  private final FieldCipher cipher;
  private final Messages messages;

  TellMembers(
      CaseSql sql, GroupTable group, ScopedRead database, FieldCipher cipher, Messages messages) {
    this.sql = sql;
    this.group = group;
    this.database = database;
    this.cipher = cipher;
    this.messages = messages;
  }

  @Override
  public void changed(PetitionChange change, Petition after) {
    if (after.channel() != PetitionChannel.GROUP_VISIT || !isAnswered(change.move())) {
      return;
    }
    sql.read(
            row ->
                new Message(
                    Notification.NOTICE_GIVEN.template(),
                    MEMBER,
                    row.getObject(1, UUID.class),
                    after.handling(),
                    row.getString(2),
                    Map.of(Place.NUMBER, after.number().toString())),
            "select id, person_ref from petition_member"
                + " where id = any (string_to_array(?, ',')::uuid[]) and phone_sealed is not null"
                + " order by added_at, id",
            CaseSql.listed(
                group.roster(after.id()).members().stream().map(MemberView::id).toList()))
        .forEach(messages::send);
  }

  /** What leads to a paper for the group. */
  private static boolean isAnswered(PetitionMove move) {
    return switch (move) {
      case ACCEPTANCE,
          TRANSFER,
          ASSIGNMENT,
          INFORMED_ELSEWHERE,
          STATUTORY_ROUTE,
          NON_ACCEPTANCE,
          OPINION,
          REVIEW_DECISION,
          RECHECK_DECISION ->
          true;
      default -> false;
    };
  }

  @Override
  public String recordType() {
    return MEMBER;
  }

  @Override
  public Optional<Contact> of(UUID member) {
    return database
        .list(
            "select phone_sealed from petition_member where id = ? and phone_sealed is not null",
            List.of(member),
            row -> cipher.open(row.getBytes(1), "petition_member.phone:" + member))
        .stream()
        .findFirst()
        .map(phone -> new Contact(phone, null, null));
  }
}
