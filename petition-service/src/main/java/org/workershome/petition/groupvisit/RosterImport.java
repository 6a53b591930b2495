package org.workershome.petition.groupvisit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.BulkColumn;
import org.workershome.kit.bulk.ImportKind;
import org.workershome.kit.bulk.ImportLine;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionNumber;
import org.workershome.petition.core.ScopedRead;

/**
 * The people behind a group visit, from a file. Each line names its petition, so that one file may
 * hold several groups; somebody is on a roster once, by his id number.
 */
@Singleton
class RosterImport implements ImportKind<RosterMember> {
  static final String CODE = "group-roster";

  /** Changes whenever a check of a line does. */
  private static final String RULES = "1";

  private static final Pattern NUMBER = Pattern.compile("XF-[A-Za-z0-9_.-]+-\\d{4}-\\d{6,15}");
  private static final Pattern OLD_ID = Pattern.compile("[1-9]\\d{14}");
  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");

  private static final String PETITION = "select id, channel from petition where number = ?";

  private static final String INSERT =
      """
      with put as (
        insert into petition_member (id, petition_id, union_path, person_ref, name_sealed, phone_sealed, sub_group,
          added_at, added_by_ref, version, origin_hash, of_age_on)
        select (l.data->>'id')::uuid, p.id, p.union_path, l.data->>'personRef',
          decode(l.data->>'sealedName', 'base64'), decode(l.data->>'sealedPhone', 'base64'), l.data->>'subGroup',
          now(), current_setting('app.person'), 1, l.content_hash,
          (l.data->>'ofAgeOn')::date
        from bulk_line l join petition p on p.id = (l.data->>'petition')::uuid
        where l.import_id = ? and l.line between ? and ? and l.data is not null
        order by l.line
        on conflict (petition_id, person_ref) where person_ref not like 'none:%' do nothing
        returning petition_id, person_ref)
      insert into case_access (id, petition_id, person_ref, exact, reason, granted_at, granted_by_ref)
      select uuidv7(), put.petition_id, put.person_ref, true, 'GROUP_MEMBER', now(), current_setting('app.person')
      from put where not exists (
        select from case_access a where a.petition_id = put.petition_id and a.person_ref = put.person_ref and a.until is null)\
      """;

  private static final String ON_FILE =
      """
      select l.line, case when l.data->>'id' = m.id::text then l.record_id else m.id end,
        coalesce(m.origin_hash, l.content_hash)
      from bulk_line l
        join petition p on p.number = split_part(l.natural_key, '/', 1)
        join petition_member m on m.petition_id = p.id
          and m.person_ref = substr(l.natural_key, strpos(l.natural_key, '/') + 1)
      where l.import_id = ? and l.line between ? and ?\
      """;

  private final ScopedRead database;
  private final FieldCipher cipher;
  private final PersonRefs people;
  private final Clock clock;

  RosterImport(ScopedRead database, FieldCipher cipher, PersonRefs people, Clock clock) {
    this.database = database;
    this.cipher = cipher;
    this.people = people;
    this.clock = clock;
  }

  private record Group(UUID id, PetitionChannel channel) {}

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PETITION_OFFICER, Role.CASE_HANDLER);
  }

  @Override
  public String rules() {
    return RULES;
  }

  @Override
  public List<BulkColumn> columns() {
    return List.of(
        BulkColumn.text("petitionNumber", "信访编号", "petition number", 200),
        BulkColumn.text("name", "姓名", "name", 60).asPersonal(),
        BulkColumn.text("citizenId", "身份证号", "citizen id", 40).asPersonal(),
        BulkColumn.text("phone", "电话", "phone", 40).optional().asPersonal(),
        BulkColumn.text("subGroup", "分组", "sub-group", 50).optional());
  }

  @Override
  public @Nullable RosterMember record(ImportLine line) {
    Group group = group(line);
    String citizenId = citizenId(line);
    String phone = line.text("phone");
    if (phone != null && !PHONE.matcher(phone).matches()) {
      line.refuse("phone", "MALFORMED", "须为11位手机号", "must be a mobile number of 11 digits");
    }
    if (line.isRefused() || group == null || citizenId == null) {
      return null;
    }
    return new RosterMember(
        Ids.next(),
        group.id(),
        new PetitionNumber(line.required("petitionNumber")),
        people.ofCitizenId(citizenId),
        AgeOnFile.of(citizenId),
        line.required("name"),
        phone,
        line.text("subGroup"));
  }

  /** A petition that is not the caller's answers like one that is not there. */
  private @Nullable Group group(ImportLine line) {
    String number = line.required("petitionNumber");
    Group found =
        NUMBER.matcher(number).matches()
            ? database
                .list(
                    PETITION,
                    List.of(number),
                    row ->
                        new Group(
                            row.getObject("id", UUID.class),
                            PetitionChannel.valueOf(row.getString("channel"))))
                .stream()
                .findFirst()
                .orElse(null)
            : null;
    if (found == null || found.channel() != PetitionChannel.GROUP_VISIT) {
      line.refuse("petitionNumber", "NO_GROUP_VISIT", "没有该编号的集体来访", "is no group visit here");
      return null;
    }
    return found;
  }

  private @Nullable String citizenId(ImportLine line) {
    String typed = line.required("citizenId").toUpperCase(Locale.ROOT);
    String id = OLD_ID.matcher(typed).matches() ? CitizenId.ofOld(typed) : typed;
    var flaw = CitizenId.flaw(id, LocalDates.of(clock.instant()));
    if (flaw.isPresent()) {
      var fault = flaw.get().in("citizenId");
      line.refuse(fault.field(), fault.code(), fault.zh(), fault.en());
      return null;
    }
    return id;
  }

  /** The reference is a keyed hash of the id number: nothing personal in clear. */
  @Override
  public String naturalKey(RosterMember member) {
    return member.number() + "/" + member.personRef();
  }

  @Override
  public String keyColumn() {
    return "citizenId";
  }

  @Override
  public Map<String, @Nullable Object> values(RosterMember member) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", member.id().toString());
    values.put("petition", member.petition().toString());
    values.put("personRef", member.personRef());
    values.put("subGroup", member.subGroup());
    values.put("ofAgeOn", member.ofAgeOn() == null ? null : member.ofAgeOn().toString());
    values.put("sealedName", sealed(member.name(), "name", member.id()));
    String phone = member.phone();
    values.put("sealedPhone", phone == null ? null : sealed(phone, "phone", member.id()));
    return values;
  }

  /** Without name and telephone: the hash of what is nearly known would tell them. */
  @Override
  public Object content(RosterMember member) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    content.put("petition", member.petition().toString());
    content.put("personRef", member.personRef());
    content.put("subGroup", member.subGroup());
    return content;
  }

  @Override
  public String insertSql() {
    return INSERT;
  }

  @Override
  public String onFileSql() {
    return ON_FILE;
  }

  private String sealed(String plain, String column, UUID id) {
    return Base64.getEncoder()
        .encodeToString(cipher.seal(plain, "petition_member." + column + ":" + id));
  }
}
