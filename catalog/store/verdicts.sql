-- The verdict of every goal of every inventory, worked out from the statements as they were recorded.
--
-- One statement of standard SQL over the views current_*: it runs as it stands in SQLite, in PostgreSQL, and over the
-- files of `inventory catalog export --parquet DIR` in DuckDB. Its rules are those of the engine in catalog/justify, and
-- its names are those of docs/catalogue.md. A row is (inventory, address of the goal, verdict, vagueness).
--
-- SQLite knows no sizes of intermediate results. MATERIALIZED has it work out each once, and a LEFT JOIN where every row
-- finds its match, or is dropped by the next step, has it look rows up in that order. Neither changes what comes out.
--
-- Grades are the order of verdicts, best to worst. Looseness says how a norm stands to a goal's term: 0 names it or
-- leaves the dimension out, 1 names a broader term, 2 has an open list, 3 reaches a part of it only.

WITH

verdict (grade, name) AS (
    VALUES (0, 'exact'), (1, 'broader'), (2, 'open-list'), (3, 'unmet-condition'), (4, 'not-in-force'), (5, 'partial'),
        (6, 'miscited'), (7, 'unjustified'), (8, 'conflicting'), (9, 'prohibited'), (10, 'undeclared')
),

-- What was recorded --------------------------------------------------------------------------------------------------

basis AS MATERIALIZED (SELECT inventory_id FROM current_basis WHERE rules = 'clausemap/rules/1'),

norm AS MATERIALIZED (
    SELECT inventory_id, statement, action, permits, anchored, in_force, residual, states_data,
        states_subjects, states_recipients, states_aim, mechanism
    FROM current_norm
),

norm_item AS MATERIALIZED (SELECT inventory_id, statement, role, item FROM current_norm_item),

recorded_reach AS MATERIALIZED (
    SELECT inventory_id, statement, dimension, scope, term, relation, matched, vagueness FROM current_reach
),

below AS MATERIALIZED (SELECT inventory_id, dimension, lower_term, upper_term FROM current_subsumption),

circumstance AS MATERIALIZED (SELECT inventory_id, around, role, item FROM current_circumstance),

holding AS MATERIALIZED (SELECT inventory_id, category, datum, subject FROM current_held),

term AS MATERIALIZED (SELECT inventory_id, dimension, term FROM current_term),

-- Who gets data onward is recorded as “recipient (via another)”, and is declared if the recipient itself is. A doubled
-- percent sign is what one driver asks for, and to LIKE the same as a single one.
recipient AS MATERIALIZED (
    SELECT inventory_id, recipient FROM current_recipient
    UNION
    SELECT g.inventory_id, g.recipient
    FROM (SELECT DISTINCT inventory_id, recipient FROM current_goal WHERE recipient LIKE '%% (via %%') g
    JOIN current_recipient r ON r.inventory_id = g.inventory_id AND g.recipient LIKE r.recipient || ' (via %%'
),

route AS MATERIALIZED (SELECT inventory_id, mechanism, region, country, in_force FROM current_route),

safeguard AS MATERIALIZED (SELECT inventory_id, recipient, mechanism FROM current_safeguard),

recorded_goal AS MATERIALIZED (
    SELECT inventory_id, inventory, address, action, category, datum, subject, source, purpose, recipient,
        region, country, around
    FROM current_goal
),

reach AS MATERIALIZED (
    SELECT r.inventory_id, n.action, r.dimension, r.statement, r.scope, r.term, r.matched, r.vagueness,
        CASE r.relation WHEN 'exact' THEN 0 WHEN 'broader' THEN 1 WHEN 'open' THEN 2 ELSE 3 END AS looseness
    FROM recorded_reach r
    JOIN norm n ON n.inventory_id = r.inventory_id AND n.statement = r.statement
),

on_subjects AS MATERIALIZED (SELECT * FROM reach WHERE dimension = 'subjects'),

-- What data are collected from, or used and disclosed for.
on_aims AS MATERIALIZED (SELECT * FROM reach WHERE dimension IN ('sources', 'purposes')),

on_recipients AS MATERIALIZED (SELECT * FROM reach WHERE dimension = 'recipients'),

-- Goals --------------------------------------------------------------------------------------------------------------

-- Categories that a norm names: their data may stand to it otherwise than those of the rest.
named_category AS MATERIALIZED (
    SELECT DISTINCT inventory_id, item AS category FROM norm_item WHERE role IN ('data', 'data-genus')
),

declared_holding AS MATERIALIZED (
    SELECT h.inventory_id, h.category, h.datum, h.subject
    FROM holding h
    JOIN term d ON d.inventory_id = h.inventory_id AND d.dimension = 'data' AND d.term = h.datum
    JOIN term s ON s.inventory_id = h.inventory_id AND s.dimension = 'subjects' AND s.term = h.subject
),

declared_aim AS MATERIALIZED (
    SELECT inventory_id, dimension, term FROM term WHERE dimension IN ('sources', 'purposes')
),

goal AS MATERIALIZED (
    SELECT g.inventory_id, g.inventory, g.address, g.action, g.datum, g.subject,
        CAST(COALESCE(n.category, '') AS VARCHAR) AS scope,
        CAST(COALESCE(g.around, '') AS VARCHAR) AS around,
        CAST(COALESCE(g.source, g.purpose, '') AS VARCHAR) AS aim,
        CAST(COALESCE(g.recipient, '') AS VARCHAR) AS recipient,
        g.region, g.country,
        CASE
            WHEN h.datum IS NULL OR a.term IS NULL THEN 0
            WHEN g.action = 'disclose' AND r.recipient IS NULL THEN 0
            ELSE 1
        END AS is_declared
    FROM recorded_goal g
    JOIN basis b ON b.inventory_id = g.inventory_id
    LEFT JOIN named_category n ON n.inventory_id = g.inventory_id AND n.category = g.category
    LEFT JOIN declared_holding h ON h.inventory_id = g.inventory_id AND h.category = g.category
        AND h.datum = g.datum AND h.subject = g.subject
    LEFT JOIN declared_aim a ON a.inventory_id = g.inventory_id AND a.term = COALESCE(g.source, g.purpose)
        AND a.dimension = CASE g.action WHEN 'collect' THEN 'sources' ELSE 'purposes' END
    LEFT JOIN recipient r ON r.inventory_id = g.inventory_id AND r.recipient = g.recipient
),

declared_goal AS MATERIALIZED (SELECT * FROM goal WHERE is_declared = 1 AND action <> 'transfer'),

-- Each distinct goal is worked out once; every disclosure also asks whether the data may be used so at all.
distinct_goal AS MATERIALIZED (
    SELECT inventory_id, action, scope, around, datum, subject, aim, recipient FROM declared_goal
    UNION
    SELECT inventory_id, CAST('use' AS VARCHAR), scope, around, datum, subject, aim, CAST('' AS VARCHAR)
    FROM declared_goal
    WHERE action = 'disclose'
),

question AS MATERIALIZED (
    SELECT d.*, CAST(
        ROW_NUMBER() OVER (ORDER BY inventory_id, action, scope, around, datum, subject, aim, recipient) AS INTEGER
    ) AS id
    FROM distinct_goal d
),

purpose_leg AS MATERIALIZED (
    SELECT d.id, u.id AS leg
    FROM question d
    JOIN question u ON u.inventory_id = d.inventory_id AND u.action = 'use' AND u.scope = d.scope
        AND u.around = d.around AND u.datum = d.datum AND u.subject = d.subject AND u.aim = d.aim
    WHERE d.action = 'disclose'
),

-- Circumstances ------------------------------------------------------------------------------------------------------

around AS MATERIALIZED (SELECT DISTINCT inventory_id, around FROM goal),

-- Norms with a condition that is not held. For a prohibition it is enough that the condition has begun: a step of its own,
-- for PostgreSQL takes a hundred times as long where one step finds both.
unmet AS MATERIALIZED (
    SELECT DISTINCT a.inventory_id, a.around, i.statement
    FROM around a
    JOIN norm_item i ON i.inventory_id = a.inventory_id AND i.role = 'when'
    LEFT JOIN circumstance c ON c.inventory_id = a.inventory_id AND c.around = a.around AND c.role = 'held'
        AND c.item = i.item
    WHERE c.item IS NULL
),

unarmed AS MATERIALIZED (
    SELECT DISTINCT a.inventory_id, a.around, i.statement
    FROM around a
    JOIN norm_item i ON i.inventory_id = a.inventory_id AND i.role = 'when'
    LEFT JOIN circumstance c ON c.inventory_id = a.inventory_id AND c.around = a.around AND c.role = 'begun'
        AND c.item = i.item
    WHERE c.item IS NULL
),

-- Citing a permission sets aside those of the same action that are not cited.
cited_action AS MATERIALIZED (
    SELECT DISTINCT c.inventory_id, c.around, n.action
    FROM circumstance c
    JOIN norm n ON n.inventory_id = c.inventory_id AND n.statement = c.item AND n.permits = 1
    WHERE c.role = 'cites'
),

set_aside AS MATERIALIZED (
    SELECT a.inventory_id, a.around, n.statement
    FROM cited_action a
    JOIN norm n ON n.inventory_id = a.inventory_id AND n.action = a.action AND n.permits = 1
    LEFT JOIN circumstance c ON c.inventory_id = a.inventory_id AND c.around = a.around AND c.role = 'cites'
        AND c.item = n.statement
    WHERE c.item IS NULL
),

citing AS MATERIALIZED (
    SELECT inventory_id, around, 1 AS cites FROM circumstance WHERE role = 'cites' GROUP BY inventory_id, around
),

-- A goal under citations is judged with and without them: what fails only with them is miscited.
asked AS MATERIALIZED (
    SELECT id, inventory_id, around, 0 AS citing FROM question
    UNION ALL
    SELECT q.id, q.inventory_id, q.around, 1
    FROM question q
    LEFT JOIN citing c ON c.inventory_id = q.inventory_id AND c.around = q.around
    WHERE COALESCE(c.cites, 0) = 1
),

excluding AS MATERIALIZED (SELECT inventory_id, around, item AS excluded FROM circumstance WHERE role = 'excluding'),

carving AS MATERIALIZED (SELECT inventory_id, around, COUNT(*) AS terms FROM excluding GROUP BY inventory_id, around),

-- Every data type that lies at or below an excluded term.
carved AS MATERIALIZED (
    SELECT inventory_id, around, excluded, excluded AS term FROM excluding
    UNION
    SELECT e.inventory_id, e.around, e.excluded, b.lower_term
    FROM excluding e
    JOIN below b ON b.inventory_id = e.inventory_id AND b.dimension = 'data' AND b.upper_term = e.excluded
),

-- How norms stand to goals -------------------------------------------------------------------------------------------

fit_in_data AS MATERIALIZED (
    SELECT q.*, d.statement, d.matched, d.vagueness, d.looseness
    FROM question q
    LEFT JOIN reach d ON d.dimension = 'data' AND d.inventory_id = q.inventory_id AND d.action = q.action AND d.scope = q.scope
        AND d.term = q.datum
    UNION ALL
    SELECT q.*, n.statement, NULL, 0.0, 0
    FROM question q
    JOIN norm n ON n.inventory_id = q.inventory_id AND n.action = q.action AND n.states_data = 0
),

fit_in_all AS MATERIALIZED (
    SELECT f.id, f.inventory_id, f.action, f.scope, f.around, f.datum, f.statement,
        n.permits, n.anchored, n.in_force, n.residual, n.states_data, n.states_aim,
        f.matched AS data, s.matched AS subjects, a.matched AS aims, r.matched AS recipients,
        CASE WHEN f.vagueness >= COALESCE(s.vagueness, 0.0) THEN f.vagueness ELSE s.vagueness END AS vague_what,
        CASE
            WHEN COALESCE(a.vagueness, 0.0) >= COALESCE(r.vagueness, 0.0) THEN COALESCE(a.vagueness, 0.0)
            ELSE r.vagueness
        END AS vague_how,
        CASE
            WHEN 3 IN (f.looseness, COALESCE(s.looseness, 0), COALESCE(a.looseness, 0), COALESCE(r.looseness, 0)) THEN 3
            WHEN 2 IN (f.looseness, COALESCE(s.looseness, 0), COALESCE(a.looseness, 0), COALESCE(r.looseness, 0)) THEN 2
            WHEN 1 IN (f.looseness, COALESCE(s.looseness, 0), COALESCE(a.looseness, 0), COALESCE(r.looseness, 0)) THEN 1
            ELSE 0
        END AS looseness
    FROM fit_in_data f
    JOIN norm n ON n.inventory_id = f.inventory_id AND n.statement = f.statement
    LEFT JOIN on_subjects s ON s.inventory_id = f.inventory_id AND s.statement = f.statement AND s.term = f.subject
    LEFT JOIN on_aims a ON a.inventory_id = f.inventory_id AND a.statement = f.statement AND a.term = f.aim
    LEFT JOIN on_recipients r ON r.inventory_id = f.inventory_id AND r.statement = f.statement
        AND r.term = f.recipient
    WHERE (n.states_subjects = 0 OR s.term IS NOT NULL)
        AND (n.states_aim = 0 OR a.term IS NOT NULL)
        AND (n.states_recipients = 0 OR r.term IS NOT NULL)
),

fit AS MATERIALIZED (
    SELECT f.*, CASE WHEN vague_what >= vague_how THEN vague_what ELSE vague_how END AS vagueness FROM fit_in_all f
),

-- Permissions --------------------------------------------------------------------------------------------------------

-- Special sentences whose own terms lie below the goal's, of which some are not carved out.
uncarved_special AS MATERIALIZED (
    SELECT DISTINCT e.inventory_id, e.around, i.statement, b.upper_term AS datum
    FROM carving e
    JOIN norm_item x ON x.inventory_id = e.inventory_id AND x.role = 'displaces'
    JOIN norm_item i ON i.inventory_id = e.inventory_id AND i.role = 'data' AND i.statement = x.statement
    JOIN below b ON b.inventory_id = e.inventory_id AND b.dimension = 'data' AND b.lower_term = i.item
    LEFT JOIN carved c ON c.inventory_id = e.inventory_id AND c.around = e.around AND c.term = i.item
    WHERE c.term IS NULL
),

-- What more special sentences make of a permission: 2 it does not count, 1 it does in part.
displaced AS MATERIALIZED (
    SELECT f.id, x.item AS statement,
        MAX(CASE WHEN f.looseness < 3 THEN 2 WHEN e.around IS NULL OR u.datum IS NOT NULL THEN 1 ELSE 0 END) AS effect
    FROM fit_in_data f
    JOIN norm n ON n.inventory_id = f.inventory_id AND n.statement = f.statement AND n.permits = 1 AND n.in_force = 1
        AND n.states_data = 1
    JOIN norm_item x ON x.inventory_id = f.inventory_id AND x.statement = f.statement AND x.role = 'displaces'
    LEFT JOIN on_subjects s ON s.inventory_id = f.inventory_id AND s.statement = f.statement AND s.term = f.subject
    LEFT JOIN carving e ON e.inventory_id = f.inventory_id AND e.around = f.around
    LEFT JOIN uncarved_special u ON u.inventory_id = f.inventory_id AND u.around = f.around
        AND u.statement = f.statement AND u.datum = f.datum
    WHERE n.states_subjects = 0 OR s.looseness < 3
    GROUP BY f.id, x.item
),

-- The grade that a permission comes to by itself; 0 where it applies.
standing AS MATERIALIZED (
    SELECT f.id, a.citing, f.action, f.inventory_id, f.statement, f.looseness, f.vagueness,
        f.data, f.subjects, f.aims, f.recipients,
        CASE WHEN f.action = 'disclose' AND f.states_aim = 0 THEN 1 ELSE 0 END AS needs_leg,
        CASE
            WHEN f.looseness = 3 OR x.effect = 1 THEN 5
            WHEN f.in_force = 0 THEN 4
            WHEN u.statement IS NOT NULL THEN 3
            ELSE 0
        END AS status
    FROM fit f
    JOIN asked a ON a.id = f.id
    LEFT JOIN unmet u ON u.inventory_id = f.inventory_id AND u.around = f.around AND u.statement = f.statement
    LEFT JOIN set_aside z ON z.inventory_id = f.inventory_id AND z.around = f.around AND z.statement = f.statement
        AND a.citing = 1
    LEFT JOIN displaced x ON x.id = f.id AND x.statement = f.statement AND f.residual = 0
    WHERE f.permits = 1 AND f.anchored = 1 AND z.statement IS NULL
        AND (f.residual = 0 OR u.statement IS NULL)
        AND COALESCE(x.effect, 0) < 2
),

applying AS MATERIALIZED (SELECT * FROM standing WHERE status = 0),

-- Prohibitions -------------------------------------------------------------------------------------------------------

-- The data types at or below those of goals that carve something out.
carved_part AS MATERIALIZED (
    SELECT q.inventory_id, q.datum, q.datum AS part
    FROM question q
    JOIN carving e ON e.inventory_id = q.inventory_id AND e.around = q.around
    UNION
    SELECT q.inventory_id, q.datum, b.lower_term
    FROM question q
    JOIN carving e ON e.inventory_id = q.inventory_id AND e.around = q.around
    JOIN below b ON b.inventory_id = q.inventory_id AND b.dimension = 'data' AND b.upper_term = q.datum
),

-- What a prohibition that reaches a part of such a goal has in common with it.
common_part AS MATERIALIZED (
    SELECT f.id, f.inventory_id, f.around, f.statement, i.item AS term, p.part
    FROM fit f
    JOIN carving e ON e.inventory_id = f.inventory_id AND e.around = f.around
    JOIN norm_item i ON i.inventory_id = f.inventory_id AND i.statement = f.statement AND i.role = 'data'
    JOIN carved_part p ON p.inventory_id = f.inventory_id AND p.inventory_id = i.inventory_id AND p.datum = f.datum
    LEFT JOIN below b ON b.inventory_id = f.inventory_id AND b.dimension = 'data' AND b.lower_term = p.part
        AND b.upper_term = i.item
    WHERE f.permits = 0 AND f.looseness = 3
        AND (i.item IN ('collected-information', f.scope, p.part) OR b.lower_term IS NOT NULL)
),

-- The prohibitions of which some term has something in common with the goal that no one excluded term carves out.
uncarved_touch AS MATERIALIZED (
    SELECT DISTINCT id, statement
    FROM (
        SELECT p.id, p.statement, p.term, p.inventory_id, p.around
        FROM common_part p
        JOIN excluding e ON e.inventory_id = p.inventory_id AND e.around = p.around
        LEFT JOIN carved c ON c.inventory_id = p.inventory_id AND c.around = p.around AND c.excluded = e.excluded
            AND c.term = p.part
        JOIN carving n ON n.inventory_id = p.inventory_id AND n.around = p.around
        WHERE c.term IS NULL
        GROUP BY p.id, p.statement, p.term, p.inventory_id, p.around, n.terms
        HAVING COUNT(DISTINCT e.excluded) = n.terms
    ) t
),

forbidding AS MATERIALIZED (
    SELECT f.id, f.inventory_id, f.statement, f.data, f.subjects, f.aims, f.recipients,
        CASE WHEN f.looseness < 3 THEN 1 ELSE 0 END AS bites
    FROM fit f
    LEFT JOIN unarmed u ON u.inventory_id = f.inventory_id AND u.around = f.around AND u.statement = f.statement
    LEFT JOIN carving e ON e.inventory_id = f.inventory_id AND e.around = f.around
    LEFT JOIN uncarved_touch t ON t.id = f.id AND t.statement = f.statement
    WHERE f.permits = 0 AND f.in_force = 1 AND u.statement IS NULL
        AND (f.looseness < 3 OR f.states_data = 0 OR e.around IS NULL OR t.id IS NOT NULL)
),

bitten AS MATERIALIZED (SELECT DISTINCT id FROM forbidding WHERE bites = 1),

-- Each applying permission against each prohibition to which it is no exception.
clash AS MATERIALIZED (
    SELECT p.id, p.inventory_id, p.action, p.statement, f.statement AS prohibition, f.bites,
        p.data, p.subjects, p.aims, p.recipients,
        f.data AS their_data, f.subjects AS their_subjects, f.aims AS their_aims, f.recipients AS their_recipients
    FROM applying p
    JOIN forbidding f ON f.id = p.id
    LEFT JOIN norm_item x ON x.inventory_id = p.inventory_id AND x.statement = p.statement
        AND x.role = 'exception-to' AND x.item = f.statement
    WHERE p.citing = 0 AND x.statement IS NULL
),

touched AS MATERIALIZED (SELECT DISTINCT id, statement FROM clash WHERE bites = 0),

facing AS MATERIALIZED (
    SELECT id, inventory_id, statement, prohibition, 'data' AS dimension, data AS mine, their_data AS theirs
    FROM clash WHERE bites = 1
    UNION ALL
    SELECT id, inventory_id, statement, prohibition, 'subjects', subjects, their_subjects FROM clash WHERE bites = 1
    UNION ALL
    SELECT id, inventory_id, statement, prohibition, CASE action WHEN 'collect' THEN 'sources' ELSE 'purposes' END,
        aims, their_aims
    FROM clash WHERE bites = 1
    UNION ALL
    SELECT id, inventory_id, statement, prohibition, 'recipients', recipients, their_recipients
    FROM clash WHERE bites = 1
),

-- Whether a permission is more special than a prohibition: nowhere above it, and somewhere strictly below.
specific AS MATERIALIZED (
    SELECT f.id, f.statement, f.prohibition,
        MIN(CASE WHEN f.mine = f.theirs OR d.lower_term IS NOT NULL THEN 1 ELSE 0 END) AS nowhere_above,
        MAX(CASE WHEN f.mine = f.theirs OR u.lower_term IS NOT NULL THEN 0 ELSE 1 END) AS somewhere_below
    FROM facing f
    LEFT JOIN below d ON d.inventory_id = f.inventory_id AND d.dimension = f.dimension AND d.lower_term = f.mine
        AND d.upper_term = f.theirs
    LEFT JOIN below u ON u.inventory_id = f.inventory_id AND u.dimension = f.dimension AND u.lower_term = f.theirs
        AND u.upper_term = f.mine
    WHERE f.mine IS NOT NULL AND f.theirs IS NOT NULL
    GROUP BY f.id, f.statement, f.prohibition
),

-- What the worst prohibition that bites makes of a permission: conflicting or prohibited.
overruled AS MATERIALIZED (
    SELECT c.id, c.statement,
        MAX(CASE WHEN s.nowhere_above = 1 AND s.somewhere_below = 1 AND x.statement IS NULL THEN 8 ELSE 9 END) AS grade
    FROM clash c
    LEFT JOIN specific s ON s.id = c.id AND s.statement = c.statement AND s.prohibition = c.prohibition
    LEFT JOIN norm_item x ON x.inventory_id = c.inventory_id AND x.statement = c.prohibition
        AND x.role = 'exception-to' AND x.item = c.statement
    WHERE c.bites = 1
    GROUP BY c.id, c.statement
),

-- Verdicts -----------------------------------------------------------------------------------------------------------

limited AS MATERIALIZED (
    SELECT p.id, p.citing, p.action, p.statement, p.looseness, p.vagueness, p.needs_leg,
        CASE WHEN t.id IS NULL THEN 0 ELSE 1 END AS is_touched,
        COALESCE(o.grade, 0) AS overruled
    FROM applying p
    LEFT JOIN touched t ON t.id = p.id AND t.statement = p.statement
    LEFT JOIN overruled o ON o.id = p.id AND o.statement = p.statement
),

-- The best that any permission comes to where none applies: 3, 4 or 5; and whether any does (0).
nearest AS MATERIALIZED (SELECT id, citing, MIN(status) AS status FROM standing GROUP BY id, citing),

-- First of uses, since a disclosure whose permission states no purposes stands on the use for its purpose.
use_outcome AS MATERIALIZED (
    SELECT l.id, l.citing, l.vagueness,
        CASE WHEN l.overruled > 0 THEN l.overruled WHEN l.is_touched = 1 THEN 5 ELSE l.looseness END AS grade
    FROM limited l
    WHERE l.action = 'use'
),

use_best AS MATERIALIZED (
    SELECT id, citing, grade, vagueness,
        ROW_NUMBER() OVER (PARTITION BY id, citing ORDER BY grade, vagueness) AS place
    FROM use_outcome
),

use_judgement AS MATERIALIZED (
    SELECT a.id, a.citing,
        CASE WHEN o.id IS NOT NULL THEN o.grade WHEN b.id IS NOT NULL THEN 9 ELSE COALESCE(n.status, 7) END AS grade,
        COALESCE(o.vagueness, 0.0) AS vagueness
    FROM asked a
    JOIN question q ON q.id = a.id AND q.action = 'use'
    LEFT JOIN use_best o ON o.id = a.id AND o.citing = a.citing AND o.place = 1
    LEFT JOIN bitten b ON b.id = a.id
    LEFT JOIN nearest n ON n.id = a.id AND n.citing = a.citing
),

with_leg AS MATERIALIZED (
    SELECT l.id, l.citing, l.is_touched, l.overruled,
        CASE WHEN j.grade > l.looseness THEN j.grade ELSE l.looseness END AS grade,
        CASE WHEN j.grade < 3 AND j.vagueness > l.vagueness THEN j.vagueness ELSE l.vagueness END AS vagueness
    FROM limited l
    LEFT JOIN purpose_leg p ON p.id = l.id AND l.needs_leg = 1
    LEFT JOIN use_judgement j ON j.id = p.leg AND j.citing = l.citing
    WHERE l.action <> 'use'
),

outcome AS MATERIALIZED (
    SELECT id, citing, vagueness,
        CASE
            WHEN overruled > grade THEN overruled
            WHEN is_touched = 1 AND grade < 3 THEN 5
            ELSE grade
        END AS grade
    FROM with_leg
),

best AS MATERIALIZED (
    SELECT id, citing, grade, vagueness,
        ROW_NUMBER() OVER (PARTITION BY id, citing ORDER BY grade, vagueness) AS place
    FROM outcome
),

judgement AS MATERIALIZED (
    SELECT a.id, a.citing,
        CASE WHEN o.id IS NOT NULL THEN o.grade WHEN b.id IS NOT NULL THEN 9 ELSE COALESCE(n.status, 7) END AS grade,
        COALESCE(o.vagueness, 0.0) AS vagueness
    FROM asked a
    JOIN question q ON q.id = a.id AND q.action <> 'use'
    LEFT JOIN best o ON o.id = a.id AND o.citing = a.citing AND o.place = 1
    LEFT JOIN bitten b ON b.id = a.id
    LEFT JOIN nearest n ON n.id = a.id AND n.citing = a.citing
    UNION ALL
    SELECT id, citing, grade, vagueness FROM use_judgement
),

both_ways AS MATERIALIZED (
    SELECT id,
        MAX(CASE WHEN citing = 0 THEN grade END) AS grade, MAX(CASE WHEN citing = 0 THEN vagueness END) AS vagueness,
        MAX(CASE WHEN citing = 1 THEN grade END) AS cited, MAX(CASE WHEN citing = 1 THEN vagueness END) AS cited_vagueness
    FROM judgement
    GROUP BY id
),

answer AS MATERIALIZED (
    SELECT id,
        CASE WHEN cited IS NULL THEN grade WHEN cited >= 3 AND grade < 3 THEN 6 ELSE cited END AS grade,
        CASE WHEN cited IS NULL THEN vagueness ELSE cited_vagueness END AS vagueness
    FROM both_ways
),

-- Transfers ----------------------------------------------------------------------------------------------------------

-- The grounds of each transfer: 0 applies, 1 is out of force, 2 has an unmet condition.
ground AS MATERIALIZED (
    SELECT g.inventory_id, g.address,
        CASE WHEN u.statement IS NOT NULL THEN 2 WHEN n.in_force = 0 THEN 1 ELSE 0 END AS status
    FROM goal g
    JOIN norm n ON n.inventory_id = g.inventory_id AND n.action = 'transfer' AND n.permits = 1 AND n.anchored = 1
    LEFT JOIN route r ON r.inventory_id = g.inventory_id AND r.mechanism = n.mechanism AND r.region = g.region
        AND r.country = g.country
    LEFT JOIN unmet u ON u.inventory_id = g.inventory_id AND u.around = g.around AND u.statement = n.statement
    WHERE g.action = 'transfer' AND g.recipient = ''
        AND (n.mechanism IS NULL OR r.mechanism IS NOT NULL)
        AND (u.statement IS NULL OR (n.residual = 0 AND n.in_force = 1))
    UNION ALL
    SELECT g.inventory_id, g.address, CASE WHEN r.in_force = 1 THEN 0 ELSE 1 END
    FROM goal g
    JOIN safeguard s ON s.inventory_id = g.inventory_id AND s.recipient = g.recipient
    JOIN route r ON r.inventory_id = g.inventory_id AND r.mechanism = s.mechanism AND r.region = g.region
        AND r.country = g.country
    WHERE g.action = 'transfer'
),

best_ground AS MATERIALIZED (SELECT inventory_id, address, MIN(status) AS status FROM ground GROUP BY inventory_id, address),

graded AS MATERIALIZED (
    SELECT g.inventory, g.address, a.grade, a.vagueness
    FROM declared_goal g
    LEFT JOIN question q ON q.inventory_id = g.inventory_id AND q.action = g.action AND q.scope = g.scope
        AND q.around = g.around AND q.datum = g.datum AND q.subject = g.subject AND q.aim = g.aim
        AND q.recipient = g.recipient
    LEFT JOIN answer a ON a.id = q.id
    UNION ALL
    SELECT inventory, address, 10, 0.0 FROM goal WHERE is_declared = 0 AND action <> 'transfer'
    UNION ALL
    SELECT g.inventory, g.address, CASE b.status WHEN 0 THEN 0 WHEN 1 THEN 4 WHEN 2 THEN 3 ELSE 7 END, 0.0
    FROM goal g
    LEFT JOIN best_ground b ON b.inventory_id = g.inventory_id AND b.address = g.address
    WHERE g.action = 'transfer'
)

SELECT g.inventory, g.address, v.name AS verdict, CASE WHEN g.grade < 3 THEN g.vagueness END AS vagueness
FROM graded g
LEFT JOIN verdict v ON v.grade = g.grade
