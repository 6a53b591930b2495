package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.petition.core.Rows;

/** Sources and hot spots of panels at rest; a panel has few of them. */
@ApplicationScoped
class ListenedTable {
  private final Rows rows;

  ListenedTable(Rows rows) {
    this.rows = rows;
  }

  void insert(UUID id, Panel panel, SourceRequest source, Instant now) {
    rows.change(
        """
        insert into sentiment_source (id, panel_id, union_path, kind, held_on, place, heard, questionnaire_id, created_at)
        values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?)""",
        id,
        panel.id(),
        panel.union(),
        source.kind(),
        source.heldOn(),
        source.place(),
        source.heard(),
        source.questionnaireId(),
        now);
  }

  List<SourceView> sources(UUID panel) {
    return rows.list(
        """
        select id, kind, held_on, place, heard, questionnaire_id from sentiment_source
        where panel_id = ? order by created_at, id""",
        row ->
            new SourceView(
                row.getObject("id", UUID.class),
                SourceKind.valueOf(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                Rows.number(row, "heard"),
                row.getObject("questionnaire_id", UUID.class)),
        panel);
  }

  void insert(UUID id, Panel panel, HotSpotRequest spot, Instant now) {
    rows.change(
        """
        insert into sentiment_hot_spot (id, panel_id, union_path, field, topic, mentions, trend, risk_level, created_at)
        values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?)""",
        id,
        panel.id(),
        panel.union(),
        spot.field(),
        spot.topic(),
        spot.mentions(),
        spot.trend(),
        spot.riskLevel(),
        now);
  }

  List<HotSpotView> hotSpots(UUID panel) {
    return rows.list(
        """
        select id, field, topic, mentions, trend, risk_level from sentiment_hot_spot
        where panel_id = ? order by created_at, id""",
        row ->
            new HotSpotView(
                row.getObject("id", UUID.class),
                OpinionField.valueOf(row.getString("field")),
                row.getString("topic"),
                row.getInt("mentions"),
                Trend.valueOf(row.getString("trend")),
                RiskLevel.valueOf(row.getString("risk_level"))),
        panel);
  }
}
