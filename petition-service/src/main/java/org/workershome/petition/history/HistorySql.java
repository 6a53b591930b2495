package org.workershome.petition.history;

/** How staged lines become petitions, a stretch in one statement. */
final class HistorySql {
  /**
   * The petition and the two things that its timeline tells. No account handled it: its first
   * handler is a name at most. Nobody knows a code for it.
   */
  static final String INSERT =
      """
      with put as (
        insert into petition (id, number, query_code_hash, union_path, union_name, person_ref, channel, category,
          matter, state, title, text_sealed, employer_name, amount_claimed, contact_phone_sealed,
          petitioner_name_sealed, id_suffix_sealed, anonymous, headcount, recorded_by_subject, recorded_by_name,
          recorded_by_ref, created_at, received_on, notice_due_on, registered_at, first_handler_subject,
          first_handler_name, first_handler_ref, accepted_on, outcome, ended_on, end_reason, version, origin_code,
          origin_hash, of_age_on)
        select (n.data->>'id')::uuid, n.number, sha256(uuid_send(gen_random_uuid())), (n.data->>'union')::ltree,
          (select name from directory_union u where u.path_text = n.data->>'union' and not u.removed
            order by u.valid_to desc nulls first limit 1),
          n.data->>'personRef', n.data->>'channel', n.data->>'category', n.data->>'matter', n.data->>'state',
          n.data->>'title', decode(n.data->>'sealedText', 'base64'), n.data->>'employerName',
          (n.data->>'amount')::numeric, decode(n.data->>'sealedPhone', 'base64'),
          decode(n.data->>'sealedName', 'base64'), decode(n.data->>'sealedSuffix', 'base64'),
          (n.data->>'anonymous')::boolean, (n.data->>'headcount')::int, current_setting('app.subject'),
          '历史数据导入', current_setting('app.person'), (n.data->>'receivedAt')::timestamptz,
          (n.data->>'receivedOn')::date, (n.data->>'noticeDueOn')::date, (n.data->>'receivedAt')::timestamptz,
          'history', coalesce(n.data->>'handler', '历史承办人'), 'none:' || (n.data->>'id'),
          (n.data->>'acceptedOn')::date, n.data->>'outcome', (n.data->>'endedOn')::date,
          coalesce(n.data->>'endReason', n.data->>'basis'), 1, n.data->>'code', n.content_hash,
          (n.data->>'ofAgeOn')::date
        from numbered_petition_lines(?, ?, ?) n
        on conflict (origin_code, ltree2text(union_path)) where origin_code is not null do nothing
        returning id, union_path, person_ref, created_at, ended_on, state)
      insert into petition_timeline (id, petition_id, union_path, person_ref, at, kind)
      select uuidv7(), p.id, p.union_path, p.person_ref, t.at, t.kind
      from put p cross join lateral (values
        (p.created_at, 'RECEIVED'),
        (p.ended_on::timestamp at time zone 'Asia/Shanghai' + interval '1 second', p.state)) t(at, kind)\
      """;

  /**
   * Of a run the line that has just become this petition; of a dry run there is no data to look at.
   */
  static final String ON_FILE =
      """
      select l.line, case when l.data->>'id' = p.id::text then l.record_id else p.id end, p.origin_hash
      from bulk_line l join petition p
        on p.origin_code = substr(l.natural_key, strpos(l.natural_key, '/') + 1)
        and p.union_path = split_part(l.natural_key, '/', 1)::ltree
      where l.import_id = ? and l.line between ? and ?\
      """;

  private HistorySql() {}
}
