SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.clausemap_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the catalogue is append-only' USING ERRCODE = 'insufficient_privilege'; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);

CREATE TABLE public.catalogue (
    one integer NOT NULL,
    origin character varying NOT NULL
);

CREATE TABLE public.category (
    inventory_id integer NOT NULL,
    name character varying NOT NULL
);

CREATE TABLE public.category_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.category_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    category character varying NOT NULL,
    title character varying NOT NULL,
    listed_in character varying,
    content character varying NOT NULL
);

CREATE TABLE public.clause (
    inventory_id integer NOT NULL,
    name character varying NOT NULL,
    policy character varying NOT NULL
);

CREATE TABLE public.clause_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.clause_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    policy character varying NOT NULL,
    clause character varying NOT NULL,
    shape character varying NOT NULL,
    heading character varying NOT NULL,
    label character varying NOT NULL,
    lead_in character varying NOT NULL,
    text character varying NOT NULL,
    verdict character varying NOT NULL
);

CREATE TABLE public.entry (
    seq integer NOT NULL,
    push_id character varying NOT NULL,
    inventory_id integer NOT NULL,
    day character varying NOT NULL,
    recorded_at character varying NOT NULL,
    snapshot character varying NOT NULL,
    payload character varying NOT NULL,
    prev character varying NOT NULL,
    hash character varying NOT NULL
);

CREATE VIEW public.current_entry AS
 SELECT e.seq,
    e.push_id,
    e.inventory_id,
    e.day,
    e.recorded_at,
    e.snapshot,
    e.payload,
    e.prev,
    e.hash
   FROM public.entry e
  WHERE (NOT (EXISTS ( SELECT 1
           FROM public.entry later
          WHERE ((later.inventory_id = e.inventory_id) AND (((later.day)::text > (e.day)::text) OR (((later.day)::text = (e.day)::text) AND (later.seq > e.seq)))))));

CREATE TABLE public.inventory (
    id integer NOT NULL,
    name character varying NOT NULL
);

CREATE VIEW public.current_category AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.category,
    v.title,
    v.listed_in,
    v.content
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.category_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.category_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE VIEW public.current_clause AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.policy,
    v.clause,
    v.shape,
    v.heading,
    v.label,
    v.lead_in,
    v.text,
    v.verdict
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.clause_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.clause_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.datum_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.datum_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    category character varying NOT NULL,
    datum character varying NOT NULL,
    content character varying NOT NULL
);

CREATE VIEW public.current_datum AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.category,
    v.datum,
    v.content
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.datum_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.datum_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.disclosure_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.disclosure_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    disclosure character varying NOT NULL,
    category character varying NOT NULL,
    recipient character varying NOT NULL,
    verdict character varying NOT NULL,
    vagueness double precision,
    content character varying NOT NULL
);

CREATE VIEW public.current_disclosure AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.disclosure,
    v.category,
    v.recipient,
    v.verdict,
    v.vagueness,
    v.content
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.disclosure_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.disclosure_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.file_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.file_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    file character varying NOT NULL,
    lines character varying NOT NULL
);

CREATE VIEW public.current_file AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.file,
    v.lines
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.file_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.file_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.finding_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.finding_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    fingerprint character varying NOT NULL,
    code character varying NOT NULL,
    name character varying NOT NULL,
    severity character varying NOT NULL,
    message character varying NOT NULL,
    help character varying NOT NULL,
    about character varying NOT NULL,
    file character varying NOT NULL,
    quotes character varying NOT NULL
);

CREATE VIEW public.current_finding AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.fingerprint,
    v.code,
    v.name,
    v.severity,
    v.message,
    v.help,
    v.about,
    v.file,
    v.quotes
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.finding_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.finding_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.goal_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.goal_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    action character varying NOT NULL,
    category character varying NOT NULL,
    disclosure character varying,
    datum character varying,
    subject character varying,
    source character varying,
    purpose character varying,
    recipient character varying,
    region character varying,
    country character varying,
    verdict character varying NOT NULL,
    vagueness double precision,
    misses character varying
);

CREATE VIEW public.current_goal AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.action,
    v.category,
    v.disclosure,
    v.datum,
    v.subject,
    v.source,
    v.purpose,
    v.recipient,
    v.region,
    v.country,
    v.verdict,
    v.vagueness,
    v.misses
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.goal_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.goal_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.policy_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.policy_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    policy character varying NOT NULL,
    document character varying NOT NULL,
    sha256 character varying NOT NULL,
    text character varying NOT NULL,
    content character varying NOT NULL
);

CREATE VIEW public.current_policy AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.policy,
    v.document,
    v.sha256,
    v.text,
    v.content
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.policy_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.policy_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.proof_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.proof_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    goal bytea NOT NULL,
    "position" integer NOT NULL,
    leg character varying NOT NULL,
    statement character varying,
    mechanism character varying,
    relations character varying NOT NULL,
    conditions character varying NOT NULL
);

CREATE VIEW public.current_proof AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.goal,
    v."position",
    v.leg,
    v.statement,
    v.mechanism,
    v.relations,
    v.conditions
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.proof_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.proof_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.recipient_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.recipient_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    recipient character varying NOT NULL,
    title character varying NOT NULL,
    kinds character varying NOT NULL,
    role character varying NOT NULL,
    country character varying,
    agreement character varying,
    agreement_signed character varying,
    agreement_expires character varying,
    content character varying NOT NULL
);

CREATE VIEW public.current_recipient AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.recipient,
    v.title,
    v.kinds,
    v.role,
    v.country,
    v.agreement,
    v.agreement_signed,
    v.agreement_expires,
    v.content
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.recipient_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.recipient_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.statement_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.statement_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    statement character varying NOT NULL,
    policy character varying NOT NULL,
    clause character varying,
    quote character varying NOT NULL,
    effect character varying NOT NULL,
    action character varying,
    verdict character varying NOT NULL,
    uses integer,
    content character varying NOT NULL
);

CREATE VIEW public.current_statement AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.statement,
    v.policy,
    v.clause,
    v.quote,
    v.effect,
    v.action,
    v.verdict,
    v.uses,
    v.content
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.statement_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.statement_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.term_change (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    seq integer NOT NULL,
    sign integer NOT NULL
);

CREATE TABLE public.term_version (
    inventory_id integer NOT NULL,
    part character varying NOT NULL,
    address bytea NOT NULL,
    dimension character varying NOT NULL,
    term character varying NOT NULL,
    label character varying NOT NULL,
    broader character varying NOT NULL
);

CREATE VIEW public.current_term AS
 SELECT i.name AS inventory,
    v.inventory_id,
    v.part,
    v.address,
    v.dimension,
    v.term,
    v.label,
    v.broader
   FROM (((public.current_entry e
     JOIN public.inventory i ON ((i.id = e.inventory_id)))
     JOIN ( SELECT h.inventory_id,
            h.part,
            h.address
           FROM (public.term_change h
             JOIN public.current_entry c ON (((c.inventory_id = h.inventory_id) AND (h.seq <= c.seq))))
          GROUP BY h.inventory_id, h.part, h.address
         HAVING (sum(h.sign) = 1)) s ON ((s.inventory_id = e.inventory_id)))
     JOIN public.term_version v ON (((v.inventory_id = s.inventory_id) AND ((v.part)::text = (s.part)::text) AND (v.address = s.address))));

CREATE TABLE public.data_type (
    inventory_id integer NOT NULL,
    name character varying NOT NULL
);

CREATE TABLE public.disclosure (
    inventory_id integer NOT NULL,
    name character varying NOT NULL
);

CREATE TABLE public.part (
    inventory_id integer NOT NULL,
    name character varying NOT NULL,
    seq integer NOT NULL,
    digest character varying
);

CREATE TABLE public.policy (
    inventory_id integer NOT NULL,
    name character varying NOT NULL
);

CREATE TABLE public.purpose (
    inventory_id integer NOT NULL,
    name character varying NOT NULL
);

CREATE TABLE public.recipient (
    inventory_id integer NOT NULL,
    name character varying NOT NULL
);

CREATE TABLE public.statement (
    inventory_id integer NOT NULL,
    name character varying NOT NULL
);

INSERT INTO public.alembic_version VALUES ('0001');

INSERT INTO public.catalogue VALUES (1, '41c8c833-3274-42d9-bb91-a1865d685d17');

INSERT INTO public.category VALUES (1, 'bookings');
INSERT INTO public.category VALUES (2, 'bookings');

INSERT INTO public.category_change VALUES (1, 'category:bookings', '\xb7e88f70b6d70beed28782dd7b1149fceada703dda0c32ad32b6d3cab9cc122c', 1, 1);
INSERT INTO public.category_change VALUES (2, 'category:bookings', '\xb7e88f70b6d70beed28782dd7b1149fceada703dda0c32ad32b6d3cab9cc122c', 3, 1);

INSERT INTO public.category_version VALUES (1, 'category:bookings', '\xb7e88f70b6d70beed28782dd7b1149fceada703dda0c32ad32b6d3cab9cc122c', 'bookings', 'Bookings', 'bookings', '{"purposes":["provide-services","respond"],"retention":{"listed_in":"how-long-we-keep-it","period":"P2Y"},"sources":["data-subject"],"subjects":["customer-user"]}');
INSERT INTO public.category_version VALUES (2, 'category:bookings', '\xb7e88f70b6d70beed28782dd7b1149fceada703dda0c32ad32b6d3cab9cc122c', 'bookings', 'Bookings', 'bookings', '{"purposes":["provide-services","respond"],"retention":{"listed_in":"how-long-we-keep-it","period":"P2Y"},"sources":["data-subject"],"subjects":["customer-user"]}');

INSERT INTO public.clause VALUES (1, 'bookings', 'privacy');
INSERT INTO public.clause VALUES (1, 'how-long-we-keep-it', 'privacy');
INSERT INTO public.clause VALUES (1, 'how-we-use-it', 'privacy');
INSERT INTO public.clause VALUES (1, 'privacy-policy', 'privacy');
INSERT INTO public.clause VALUES (1, 'who-gets-it', 'privacy');
INSERT INTO public.clause VALUES (2, 'bookings', 'privacy');
INSERT INTO public.clause VALUES (2, 'how-long-we-keep-it', 'privacy');
INSERT INTO public.clause VALUES (2, 'how-we-use-it', 'privacy');
INSERT INTO public.clause VALUES (2, 'privacy-policy', 'privacy');
INSERT INTO public.clause VALUES (2, 'who-gets-it', 'privacy');

INSERT INTO public.clause_change VALUES (1, 'policy:privacy', '\x6e8ed2ee4d819767dba32e8ed60cac194a454655b870319cb81884047b8d363c', 1, 1);
INSERT INTO public.clause_change VALUES (1, 'policy:privacy', '\x741f80eebf99e227ba3ac18f2dcaa300993e226ed77744165f6edb7ee3576104', 1, 1);
INSERT INTO public.clause_change VALUES (1, 'policy:privacy', '\x91a78bf515573d29ad9e20201967b2c0de422eb89f703dfdfb31679a4cba9ac9', 1, 1);
INSERT INTO public.clause_change VALUES (1, 'policy:privacy', '\xc6e55416104af2171a3062c52dae53be86b29af0e04189e047f43fbe323e90a8', 1, 1);
INSERT INTO public.clause_change VALUES (1, 'policy:privacy', '\xd5e3cbc4488e6b011434694d214ac94bb16c2f02cb1a8d1673778c4547de5aa4', 1, 1);
INSERT INTO public.clause_change VALUES (1, 'policy:privacy', '\xe73fc9a8b418fc0307d8e358bcc7524b2ab1df4c3c5148c7fe20124d42bb8147', 2, 1);
INSERT INTO public.clause_change VALUES (1, 'policy:privacy', '\xd5e3cbc4488e6b011434694d214ac94bb16c2f02cb1a8d1673778c4547de5aa4', 2, -1);
INSERT INTO public.clause_change VALUES (2, 'policy:privacy', '\x6e8ed2ee4d819767dba32e8ed60cac194a454655b870319cb81884047b8d363c', 3, 1);
INSERT INTO public.clause_change VALUES (2, 'policy:privacy', '\x741f80eebf99e227ba3ac18f2dcaa300993e226ed77744165f6edb7ee3576104', 3, 1);
INSERT INTO public.clause_change VALUES (2, 'policy:privacy', '\x91a78bf515573d29ad9e20201967b2c0de422eb89f703dfdfb31679a4cba9ac9', 3, 1);
INSERT INTO public.clause_change VALUES (2, 'policy:privacy', '\xc6e55416104af2171a3062c52dae53be86b29af0e04189e047f43fbe323e90a8', 3, 1);
INSERT INTO public.clause_change VALUES (2, 'policy:privacy', '\xe73fc9a8b418fc0307d8e358bcc7524b2ab1df4c3c5148c7fe20124d42bb8147', 3, 1);
INSERT INTO public.clause_change VALUES (1, 'policy:privacy', '\x1584b69ee7e378b81df231607f7782456222d452c3ceedb49df421fd9c6d9f0a', 4, 1);
INSERT INTO public.clause_change VALUES (1, 'policy:privacy', '\xe73fc9a8b418fc0307d8e358bcc7524b2ab1df4c3c5148c7fe20124d42bb8147', 4, -1);

INSERT INTO public.clause_version VALUES (1, 'policy:privacy', '\x6e8ed2ee4d819767dba32e8ed60cac194a454655b870319cb81884047b8d363c', 'privacy', 'how-we-use-it', 'paragraph', '["Privacy Policy","How we use it"]', '', '', 'We use your information to provide our services, to process payments and to answer your questions.', 'used');
INSERT INTO public.clause_version VALUES (1, 'policy:privacy', '\x741f80eebf99e227ba3ac18f2dcaa300993e226ed77744165f6edb7ee3576104', 'privacy', 'how-long-we-keep-it', 'paragraph', '["Privacy Policy","How long we keep it"]', '', '', 'We keep your information for two years after your tour.', 'read');
INSERT INTO public.clause_version VALUES (1, 'policy:privacy', '\x91a78bf515573d29ad9e20201967b2c0de422eb89f703dfdfb31679a4cba9ac9', 'privacy', 'bookings', 'paragraph', '["Privacy Policy","What we collect"]', 'Bookings', '', 'Bookings: When you book a tour, we collect your name, email address and phone number, and your payment card.', 'used');
INSERT INTO public.clause_version VALUES (1, 'policy:privacy', '\xc6e55416104af2171a3062c52dae53be86b29af0e04189e047f43fbe323e90a8', 'privacy', 'privacy-policy', 'paragraph', '["Privacy Policy"]', '', '', 'This policy holds from 1 January 2019.', 'read');
INSERT INTO public.clause_version VALUES (1, 'policy:privacy', '\xd5e3cbc4488e6b011434694d214ac94bb16c2f02cb1a8d1673778c4547de5aa4', 'privacy', 'who-gets-it', 'paragraph', '["Privacy Policy","Who gets it"]', '', '', 'We share your name and email address with our email delivery provider to send you booking confirmations. We provide your payment card to our payment processor for payment processing. We do not share your phone number with third parties.', 'violated');
INSERT INTO public.clause_version VALUES (1, 'policy:privacy', '\xe73fc9a8b418fc0307d8e358bcc7524b2ab1df4c3c5148c7fe20124d42bb8147', 'privacy', 'who-gets-it', 'paragraph', '["Privacy Policy","Who gets it"]', '', '', 'We share your name and email address with our email delivery provider to send you booking confirmations. We provide your payment card to our payment processor for payment processing. We do not share your phone number with third parties.', 'unused');
INSERT INTO public.clause_version VALUES (2, 'policy:privacy', '\x6e8ed2ee4d819767dba32e8ed60cac194a454655b870319cb81884047b8d363c', 'privacy', 'how-we-use-it', 'paragraph', '["Privacy Policy","How we use it"]', '', '', 'We use your information to provide our services, to process payments and to answer your questions.', 'used');
INSERT INTO public.clause_version VALUES (2, 'policy:privacy', '\x741f80eebf99e227ba3ac18f2dcaa300993e226ed77744165f6edb7ee3576104', 'privacy', 'how-long-we-keep-it', 'paragraph', '["Privacy Policy","How long we keep it"]', '', '', 'We keep your information for two years after your tour.', 'read');
INSERT INTO public.clause_version VALUES (2, 'policy:privacy', '\x91a78bf515573d29ad9e20201967b2c0de422eb89f703dfdfb31679a4cba9ac9', 'privacy', 'bookings', 'paragraph', '["Privacy Policy","What we collect"]', 'Bookings', '', 'Bookings: When you book a tour, we collect your name, email address and phone number, and your payment card.', 'used');
INSERT INTO public.clause_version VALUES (2, 'policy:privacy', '\xc6e55416104af2171a3062c52dae53be86b29af0e04189e047f43fbe323e90a8', 'privacy', 'privacy-policy', 'paragraph', '["Privacy Policy"]', '', '', 'This policy holds from 1 January 2019.', 'read');
INSERT INTO public.clause_version VALUES (2, 'policy:privacy', '\xe73fc9a8b418fc0307d8e358bcc7524b2ab1df4c3c5148c7fe20124d42bb8147', 'privacy', 'who-gets-it', 'paragraph', '["Privacy Policy","Who gets it"]', '', '', 'We share your name and email address with our email delivery provider to send you booking confirmations. We provide your payment card to our payment processor for payment processing. We do not share your phone number with third parties.', 'unused');
INSERT INTO public.clause_version VALUES (1, 'policy:privacy', '\x1584b69ee7e378b81df231607f7782456222d452c3ceedb49df421fd9c6d9f0a', 'privacy', 'who-gets-it', 'paragraph', '["Privacy Policy","Who gets it"]', '', '', 'We share your name and email address with our email delivery provider to send you booking confirmations. We provide your payment card to our payment processor for payment processing. We do not share your phone number with third parties.', 'guarding');

INSERT INTO public.data_type VALUES (1, 'email-address');
INSERT INTO public.data_type VALUES (1, 'name');
INSERT INTO public.data_type VALUES (1, 'payment-card');
INSERT INTO public.data_type VALUES (1, 'phone-number');
INSERT INTO public.data_type VALUES (2, 'email-address');
INSERT INTO public.data_type VALUES (2, 'name');
INSERT INTO public.data_type VALUES (2, 'payment-card');
INSERT INTO public.data_type VALUES (2, 'phone-number');

INSERT INTO public.datum_change VALUES (1, 'category:bookings', '\x0d68981c81796541dfca7ce2ab036ce47ac7d71718d989c049c5ffc17967f5f9', 1, 1);
INSERT INTO public.datum_change VALUES (1, 'category:bookings', '\x25e7cc08947be6e08a3f85eca5740e5100599befc85f6ec01ef3a9ca22f736d1', 1, 1);
INSERT INTO public.datum_change VALUES (1, 'category:bookings', '\x719e55697df57bb5ea6e2c3d942efe6da58080af82bbd8c48bba4c433f728b3a', 1, 1);
INSERT INTO public.datum_change VALUES (1, 'category:bookings', '\x856e1f7f5f41e3bb08955376c312886ee6ebf34db6975a528c3fa6a561000d5c', 1, 1);
INSERT INTO public.datum_change VALUES (2, 'category:bookings', '\x0d68981c81796541dfca7ce2ab036ce47ac7d71718d989c049c5ffc17967f5f9', 3, 1);
INSERT INTO public.datum_change VALUES (2, 'category:bookings', '\x25e7cc08947be6e08a3f85eca5740e5100599befc85f6ec01ef3a9ca22f736d1', 3, 1);
INSERT INTO public.datum_change VALUES (2, 'category:bookings', '\x719e55697df57bb5ea6e2c3d942efe6da58080af82bbd8c48bba4c433f728b3a', 3, 1);
INSERT INTO public.datum_change VALUES (2, 'category:bookings', '\x856e1f7f5f41e3bb08955376c312886ee6ebf34db6975a528c3fa6a561000d5c', 3, 1);

INSERT INTO public.datum_version VALUES (1, 'category:bookings', '\x0d68981c81796541dfca7ce2ab036ce47ac7d71718d989c049c5ffc17967f5f9', 'bookings', 'phone-number', '{"type":"phone-number"}');
INSERT INTO public.datum_version VALUES (1, 'category:bookings', '\x25e7cc08947be6e08a3f85eca5740e5100599befc85f6ec01ef3a9ca22f736d1', 'bookings', 'name', '{"type":"name"}');
INSERT INTO public.datum_version VALUES (1, 'category:bookings', '\x719e55697df57bb5ea6e2c3d942efe6da58080af82bbd8c48bba4c433f728b3a', 'bookings', 'email-address', '{"type":"email-address"}');
INSERT INTO public.datum_version VALUES (1, 'category:bookings', '\x856e1f7f5f41e3bb08955376c312886ee6ebf34db6975a528c3fa6a561000d5c', 'bookings', 'payment-card', '{"type":"payment-card"}');
INSERT INTO public.datum_version VALUES (2, 'category:bookings', '\x0d68981c81796541dfca7ce2ab036ce47ac7d71718d989c049c5ffc17967f5f9', 'bookings', 'phone-number', '{"type":"phone-number"}');
INSERT INTO public.datum_version VALUES (2, 'category:bookings', '\x25e7cc08947be6e08a3f85eca5740e5100599befc85f6ec01ef3a9ca22f736d1', 'bookings', 'name', '{"type":"name"}');
INSERT INTO public.datum_version VALUES (2, 'category:bookings', '\x719e55697df57bb5ea6e2c3d942efe6da58080af82bbd8c48bba4c433f728b3a', 'bookings', 'email-address', '{"type":"email-address"}');
INSERT INTO public.datum_version VALUES (2, 'category:bookings', '\x856e1f7f5f41e3bb08955376c312886ee6ebf34db6975a528c3fa6a561000d5c', 'bookings', 'payment-card', '{"type":"payment-card"}');

INSERT INTO public.disclosure VALUES (1, 'bookings/pigeon-mail/1');
INSERT INTO public.disclosure VALUES (2, 'bookings/pigeon-mail/1');
INSERT INTO public.disclosure VALUES (1, 'bookings/coin-gate/1');

INSERT INTO public.disclosure_change VALUES (1, 'category:bookings', '\x6c231828e4a02c275a8fd9928c1edf55ae4999b280cd84336a0daf72b65d1f90', 1, 1);
INSERT INTO public.disclosure_change VALUES (1, 'category:bookings', '\x2a78e662eb2673cc37d12e847ebfd62aec36256eb1c4836c5e8db3ef2d2fd285', 2, 1);
INSERT INTO public.disclosure_change VALUES (1, 'category:bookings', '\x6c231828e4a02c275a8fd9928c1edf55ae4999b280cd84336a0daf72b65d1f90', 2, -1);
INSERT INTO public.disclosure_change VALUES (2, 'category:bookings', '\x2a78e662eb2673cc37d12e847ebfd62aec36256eb1c4836c5e8db3ef2d2fd285', 3, 1);
INSERT INTO public.disclosure_change VALUES (1, 'category:bookings', '\xebd4d119bae0085fad6fefa3a9b5aea24db532194bc22cb2d0dc28dc2a4019b8', 4, 1);

INSERT INTO public.disclosure_version VALUES (1, 'category:bookings', '\x6c231828e4a02c275a8fd9928c1edf55ae4999b280cd84336a0daf72b65d1f90', 'bookings/pigeon-mail/1', 'bookings', 'pigeon-mail', 'prohibited', 0.25, '{"data":["name","email-address","phone-number"],"purposes":["purchase-confirmation"]}');
INSERT INTO public.disclosure_version VALUES (1, 'category:bookings', '\x2a78e662eb2673cc37d12e847ebfd62aec36256eb1c4836c5e8db3ef2d2fd285', 'bookings/pigeon-mail/1', 'bookings', 'pigeon-mail', 'broader', 0.25, '{"data":["name","email-address"],"purposes":["purchase-confirmation"]}');
INSERT INTO public.disclosure_version VALUES (2, 'category:bookings', '\x2a78e662eb2673cc37d12e847ebfd62aec36256eb1c4836c5e8db3ef2d2fd285', 'bookings/pigeon-mail/1', 'bookings', 'pigeon-mail', 'broader', 0.25, '{"data":["name","email-address"],"purposes":["purchase-confirmation"]}');
INSERT INTO public.disclosure_version VALUES (1, 'category:bookings', '\xebd4d119bae0085fad6fefa3a9b5aea24db532194bc22cb2d0dc28dc2a4019b8', 'bookings/coin-gate/1', 'bookings', 'coin-gate', 'broader', 0.25, '{"data":["payment-card"],"purposes":["payment-processing"]}');

INSERT INTO public.entry VALUES (1, 'first', 1, '2019-03-01', '2026-11-25T08:53:47Z', '74204c2b531201deac18c401d78e7366c17dfe103259179138c89d7cd7a8edd4', '{"as_of":"2019-03-01","commit":null,"day":"2019-03-01","facts":{"organisation":"Lanternfish Tours","policies":{"privacy":"2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d"},"summary":{"errors":1,"exit":1,"goals":15,"notes":1,"proved":14,"warnings":0},"uncommitted":false},"inventory":"lanternfish/shop","recorded_at":"2026-11-25T08:53:47Z","schema":"clausemap/entry/1","tool":"clausemap 0.1.0","who":"Ada"}', '579e4e52a1256b490b3009cdc4b5ff0dd7abd3fbf2ef8e9eb30ddc301db73b5d', 'b5cc5f365093b315afbc8a6013ac7bedfa42a4513737bf3cb33d185c62eab1a7');
INSERT INTO public.entry VALUES (2, 'mended', 1, '2019-04-01', '2026-11-25T08:53:48Z', 'd78936aea71b296b3a9ffa8d9b0d3161b4839e03bdd3fbfbc195557b434b6da2', '{"as_of":"2019-04-01","commit":null,"day":"2019-04-01","facts":{"organisation":"Lanternfish Tours","policies":{"privacy":"2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d"},"summary":{"errors":0,"exit":0,"goals":14,"notes":2,"proved":14,"warnings":0},"uncommitted":false},"inventory":"lanternfish/shop","recorded_at":"2026-11-25T08:53:48Z","schema":"clausemap/entry/1","tool":"clausemap 0.1.0","who":"Ada"}', 'b5cc5f365093b315afbc8a6013ac7bedfa42a4513737bf3cb33d185c62eab1a7', '359ba0b2916461f34c870ee6439ce5d354c9adca9e180057e9436313eb406229');
INSERT INTO public.entry VALUES (3, 'blog', 2, '2019-05-01', '2026-11-25T08:53:49Z', '7b29b41ac8a932e9154e49e3cb4b35cf9fccbe95debfda98928bcebdd1f058cf', '{"as_of":"2019-05-01","commit":null,"day":"2019-05-01","facts":{"organisation":"Lanternfish Tours","policies":{"privacy":"2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d"},"summary":{"errors":0,"exit":0,"goals":14,"notes":2,"proved":14,"warnings":0},"uncommitted":false},"inventory":"lanternfish/blog","recorded_at":"2026-11-25T08:53:49Z","schema":"clausemap/entry/1","tool":"clausemap 0.1.0","who":"Grace"}', '359ba0b2916461f34c870ee6439ce5d354c9adca9e180057e9436313eb406229', 'a1c86d139280a608e9d93db0c1c9e8e9533f5aa487430458bcc53814e3e84768');
INSERT INTO public.entry VALUES (4, 'payments', 1, '2019-06-01', '2026-11-25T08:53:50Z', 'c5b7afb608c2b1357971ead86f514a0804dd813118039c09aa7348a83722d87b', '{"as_of":"2019-06-01","commit":null,"day":"2019-06-01","facts":{"organisation":"Lanternfish Tours","policies":{"privacy":"2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d"},"summary":{"errors":1,"exit":1,"goals":16,"notes":1,"proved":15,"warnings":0},"uncommitted":false},"inventory":"lanternfish/shop","recorded_at":"2026-11-25T08:53:50Z","schema":"clausemap/entry/1","tool":"clausemap 0.1.0","who":"Ada"}', 'a1c86d139280a608e9d93db0c1c9e8e9533f5aa487430458bcc53814e3e84768', '55ffcf9becb5e897a29978b5a5869f0a70296195f75596dd00bf5cfb7f7b4ced');

INSERT INTO public.file_change VALUES (1, 'category:bookings', '\xcad8cc1f44447f823c375678db26c2b638f8d93158acaf9f361ba70a32ffe639', 1, 1);
INSERT INTO public.file_change VALUES (1, 'findings', '\x1c3755fc87505087bb2d4181f2e683ded5ac1ca3769bac6e324ea5223cca8934', 1, 1);
INSERT INTO public.file_change VALUES (1, 'findings', '\x3e49d624bc49c7e05353003762b4a6033e3dd8c37ac346a4bd8887554835e732', 1, 1);
INSERT INTO public.file_change VALUES (1, 'policy:privacy', '\x27dfce5cb7423d0aa6cd974d6ace51b6d4082361bdc2f97b1458d8ac30fec5a1', 1, 1);
INSERT INTO public.file_change VALUES (1, 'policy:privacy', '\x75be727dbd7656c27a17efec65dbd03e3c79ada64e6239ab0de49abae95dd5d5', 1, 1);
INSERT INTO public.file_change VALUES (1, 'recipients', '\x5dfafe3648e77482443c8c369a7b51ea5651f56d1edf74956559f3dd1c26503b', 1, 1);
INSERT INTO public.file_change VALUES (1, 'findings', '\xf853f96100d8bc5f42e9854bf3bf2e58a24c7052025bf694bd159996262eabf4', 2, 1);
INSERT INTO public.file_change VALUES (1, 'findings', '\x1c3755fc87505087bb2d4181f2e683ded5ac1ca3769bac6e324ea5223cca8934', 2, -1);
INSERT INTO public.file_change VALUES (1, 'findings', '\x3e49d624bc49c7e05353003762b4a6033e3dd8c37ac346a4bd8887554835e732', 2, -1);
INSERT INTO public.file_change VALUES (2, 'category:bookings', '\xcad8cc1f44447f823c375678db26c2b638f8d93158acaf9f361ba70a32ffe639', 3, 1);
INSERT INTO public.file_change VALUES (2, 'findings', '\xf853f96100d8bc5f42e9854bf3bf2e58a24c7052025bf694bd159996262eabf4', 3, 1);
INSERT INTO public.file_change VALUES (2, 'policy:privacy', '\x27dfce5cb7423d0aa6cd974d6ace51b6d4082361bdc2f97b1458d8ac30fec5a1', 3, 1);
INSERT INTO public.file_change VALUES (2, 'policy:privacy', '\x75be727dbd7656c27a17efec65dbd03e3c79ada64e6239ab0de49abae95dd5d5', 3, 1);
INSERT INTO public.file_change VALUES (2, 'recipients', '\x5dfafe3648e77482443c8c369a7b51ea5651f56d1edf74956559f3dd1c26503b', 3, 1);
INSERT INTO public.file_change VALUES (1, 'category:bookings', '\x8d8d8c68bc48f2dec548d1b5ad8349ac9b010ef3d4f5aa98fbdbe82592dacf46', 4, 1);
INSERT INTO public.file_change VALUES (1, 'findings', '\x508b19fc3d61566c92f14357019b6393ca58906bb522f4ec9eaf518b69ec9a7b', 4, 1);
INSERT INTO public.file_change VALUES (1, 'findings', '\x7804cd5b535e5b32539330e3af4c256bd3ab5638254f3a45157460dbbfae16f4', 4, 1);
INSERT INTO public.file_change VALUES (1, 'recipients', '\x1095841b5588c6f3ddea19a364395435e22e7f9de6cbb19b7b3a19945561fe84', 4, 1);
INSERT INTO public.file_change VALUES (1, 'category:bookings', '\xcad8cc1f44447f823c375678db26c2b638f8d93158acaf9f361ba70a32ffe639', 4, -1);
INSERT INTO public.file_change VALUES (1, 'findings', '\xf853f96100d8bc5f42e9854bf3bf2e58a24c7052025bf694bd159996262eabf4', 4, -1);
INSERT INTO public.file_change VALUES (1, 'recipients', '\x5dfafe3648e77482443c8c369a7b51ea5651f56d1edf74956559f3dd1c26503b', 4, -1);

INSERT INTO public.file_version VALUES (1, 'category:bookings', '\xcad8cc1f44447f823c375678db26c2b638f8d93158acaf9f361ba70a32ffe639', 'categories/bookings.yaml', '{"category bookings":1,"disclosure bookings/pigeon-mail/1":10}');
INSERT INTO public.file_version VALUES (1, 'findings', '\x1c3755fc87505087bb2d4181f2e683ded5ac1ca3769bac6e324ea5223cca8934', 'categories/bookings.yaml', '{"finding 7af0f731d0d77e1858d121f22976e442":10}');
INSERT INTO public.file_version VALUES (1, 'findings', '\x3e49d624bc49c7e05353003762b4a6033e3dd8c37ac346a4bd8887554835e732', 'policy/statements.yaml', '{"finding 2b64f417ef28aa6ddd3b64ba34522ec3":18}');
INSERT INTO public.file_version VALUES (1, 'policy:privacy', '\x27dfce5cb7423d0aa6cd974d6ace51b6d4082361bdc2f97b1458d8ac30fec5a1', 'policy/privacy-policy.md', '{"clause bookings":7,"clause how-long-we-keep-it":21,"clause how-we-use-it":11,"clause privacy-policy":3,"clause who-gets-it":15,"quote collect-bookings":7,"quote no-phone-numbers":17,"quote share-for-confirmations":15,"quote share-for-payment":16,"quote use-for-tours":11}');
INSERT INTO public.file_version VALUES (1, 'policy:privacy', '\x75be727dbd7656c27a17efec65dbd03e3c79ada64e6239ab0de49abae95dd5d5', 'policy/statements.yaml', '{"statement collect-bookings":3,"statement no-phone-numbers":24,"statement share-for-confirmations":12,"statement share-for-payment":18,"statement use-for-tours":7}');
INSERT INTO public.file_version VALUES (1, 'recipients', '\x5dfafe3648e77482443c8c369a7b51ea5651f56d1edf74956559f3dd1c26503b', 'recipients.yaml', '{"recipient pigeon-mail":2}');
INSERT INTO public.file_version VALUES (1, 'findings', '\xf853f96100d8bc5f42e9854bf3bf2e58a24c7052025bf694bd159996262eabf4', 'policy/statements.yaml', '{"finding 2b64f417ef28aa6ddd3b64ba34522ec3":18,"finding 4405a205c1ee83ec0596b66c418360f3":24}');
INSERT INTO public.file_version VALUES (2, 'category:bookings', '\xcad8cc1f44447f823c375678db26c2b638f8d93158acaf9f361ba70a32ffe639', 'categories/bookings.yaml', '{"category bookings":1,"disclosure bookings/pigeon-mail/1":10}');
INSERT INTO public.file_version VALUES (2, 'findings', '\xf853f96100d8bc5f42e9854bf3bf2e58a24c7052025bf694bd159996262eabf4', 'policy/statements.yaml', '{"finding 2b64f417ef28aa6ddd3b64ba34522ec3":18,"finding 4405a205c1ee83ec0596b66c418360f3":24}');
INSERT INTO public.file_version VALUES (2, 'policy:privacy', '\x27dfce5cb7423d0aa6cd974d6ace51b6d4082361bdc2f97b1458d8ac30fec5a1', 'policy/privacy-policy.md', '{"clause bookings":7,"clause how-long-we-keep-it":21,"clause how-we-use-it":11,"clause privacy-policy":3,"clause who-gets-it":15,"quote collect-bookings":7,"quote no-phone-numbers":17,"quote share-for-confirmations":15,"quote share-for-payment":16,"quote use-for-tours":11}');
INSERT INTO public.file_version VALUES (2, 'policy:privacy', '\x75be727dbd7656c27a17efec65dbd03e3c79ada64e6239ab0de49abae95dd5d5', 'policy/statements.yaml', '{"statement collect-bookings":3,"statement no-phone-numbers":24,"statement share-for-confirmations":12,"statement share-for-payment":18,"statement use-for-tours":7}');
INSERT INTO public.file_version VALUES (2, 'recipients', '\x5dfafe3648e77482443c8c369a7b51ea5651f56d1edf74956559f3dd1c26503b', 'recipients.yaml', '{"recipient pigeon-mail":2}');
INSERT INTO public.file_version VALUES (1, 'category:bookings', '\x8d8d8c68bc48f2dec548d1b5ad8349ac9b010ef3d4f5aa98fbdbe82592dacf46', 'categories/bookings.yaml', '{"category bookings":1,"disclosure bookings/coin-gate/1":13,"disclosure bookings/pigeon-mail/1":10}');
INSERT INTO public.file_version VALUES (1, 'findings', '\x508b19fc3d61566c92f14357019b6393ca58906bb522f4ec9eaf518b69ec9a7b', 'policy/statements.yaml', '{"finding 4405a205c1ee83ec0596b66c418360f3":24}');
INSERT INTO public.file_version VALUES (1, 'findings', '\x7804cd5b535e5b32539330e3af4c256bd3ab5638254f3a45157460dbbfae16f4', 'recipients.yaml', '{"finding 739781a6dd4378cdb62ae58222a625cd":8}');
INSERT INTO public.file_version VALUES (1, 'recipients', '\x1095841b5588c6f3ddea19a364395435e22e7f9de6cbb19b7b3a19945561fe84', 'recipients.yaml', '{"recipient coin-gate":8,"recipient pigeon-mail":2}');

INSERT INTO public.finding_change VALUES (1, 'findings', '\x312c2a9645ad0c37f30692f2df96a426c8a62b9ab2525c8c9d5e9f8c97cf7fc7', 1, 1);
INSERT INTO public.finding_change VALUES (1, 'findings', '\xbc659b4ae3badc39f77053e52810b653ca6c9664ba9856ea9387ad3fe6957a98', 1, 1);
INSERT INTO public.finding_change VALUES (1, 'findings', '\xe389feac88bd7b137334f516228c0d110d2d70df9f4094403a0a4d273eead201', 2, 1);
INSERT INTO public.finding_change VALUES (1, 'findings', '\xbc659b4ae3badc39f77053e52810b653ca6c9664ba9856ea9387ad3fe6957a98', 2, -1);
INSERT INTO public.finding_change VALUES (2, 'findings', '\x312c2a9645ad0c37f30692f2df96a426c8a62b9ab2525c8c9d5e9f8c97cf7fc7', 3, 1);
INSERT INTO public.finding_change VALUES (2, 'findings', '\xe389feac88bd7b137334f516228c0d110d2d70df9f4094403a0a4d273eead201', 3, 1);
INSERT INTO public.finding_change VALUES (1, 'findings', '\x3f9ae76a3f2de76bc7c171c076e41619a0d014f41cb729c21960a0da014986b9', 4, 1);
INSERT INTO public.finding_change VALUES (1, 'findings', '\x312c2a9645ad0c37f30692f2df96a426c8a62b9ab2525c8c9d5e9f8c97cf7fc7', 4, -1);

INSERT INTO public.finding_version VALUES (1, 'findings', '\x312c2a9645ad0c37f30692f2df96a426c8a62b9ab2525c8c9d5e9f8c97cf7fc7', '2b64f417ef28aa6ddd3b64ba34522ec3', 'POL004', 'unused-permission', 'note', 'Nothing in the inventory makes use of the permission “share-for-payment”.', 'Write down what is done under it, or have the policy say less.', 'share-for-payment', 'policy/statements.yaml', '[]');
INSERT INTO public.finding_version VALUES (1, 'findings', '\xbc659b4ae3badc39f77053e52810b653ca6c9664ba9856ea9387ad3fe6957a98', '7af0f731d0d77e1858d121f22976e442', 'DIS002', 'prohibited', 'error', 'The policy prohibits giving phone-number of customer-user to pigeon-mail (Pigeon Mail, Inc.) for purchase-confirmation.', 'Stop it, or correct the inventory if it says more than is done.', 'bookings/pigeon-mail/1', 'categories/bookings.yaml', '[{"document":"policy/privacy-policy.md","line":17,"remark":"no-phone-numbers forbids it","text":"We do not share your phone number with third parties."},{"document":"policy/privacy-policy.md","line":15,"remark":"share-for-confirmations differs in the data: it speaks of name and email-address, not of phone-number","text":"We share your name and email address with our email delivery provider to send you booking confirmations."}]');
INSERT INTO public.finding_version VALUES (1, 'findings', '\xe389feac88bd7b137334f516228c0d110d2d70df9f4094403a0a4d273eead201', '4405a205c1ee83ec0596b66c418360f3', 'POL011', 'guarded', 'note', 'The prohibition “no-phone-numbers” stands guard: nothing in the inventory comes near it.', 'Nothing is to be done; a flow that it forbids would fail the check.', 'no-phone-numbers', 'policy/statements.yaml', '[]');
INSERT INTO public.finding_version VALUES (2, 'findings', '\x312c2a9645ad0c37f30692f2df96a426c8a62b9ab2525c8c9d5e9f8c97cf7fc7', '2b64f417ef28aa6ddd3b64ba34522ec3', 'POL004', 'unused-permission', 'note', 'Nothing in the inventory makes use of the permission “share-for-payment”.', 'Write down what is done under it, or have the policy say less.', 'share-for-payment', 'policy/statements.yaml', '[]');
INSERT INTO public.finding_version VALUES (2, 'findings', '\xe389feac88bd7b137334f516228c0d110d2d70df9f4094403a0a4d273eead201', '4405a205c1ee83ec0596b66c418360f3', 'POL011', 'guarded', 'note', 'The prohibition “no-phone-numbers” stands guard: nothing in the inventory comes near it.', 'Nothing is to be done; a flow that it forbids would fail the check.', 'no-phone-numbers', 'policy/statements.yaml', '[]');
INSERT INTO public.finding_version VALUES (1, 'findings', '\x3f9ae76a3f2de76bc7c171c076e41619a0d014f41cb729c21960a0da014986b9', '739781a6dd4378cdb62ae58222a625cd', 'TRN001', 'no-transfer-ground', 'error', 'Data of people in US go to GB with coin-gate, but no ground for it holds.', 'Name a transfer mechanism that covers the way and is in force, or stop the transfer.', 'coin-gate', 'recipients.yaml', '[]');

INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\x0bf3a114933089fa9a271cb64c67f624e18bb8318f4efb449b673f7a77f185d1', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\x1b0827ed7cd857165268b5dd01db7f65bd52012bac3d352564dacd9816e63b57', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\x57debaa300ac0f2ed086101f79d78f03f3dd4cee6f00b165b1ad6e8f02f55fc8', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\x82019a5bb05ac6f8a2a1706ef43ead692cff5fe776bc2ca5548cab8bc03ee49b', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\x8c6e9e3c3596562be1b04633f3472ed942da410b74efc7e1e8c95356c4d3c9a1', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\x9e3d69abc9109a4f8a03142065f812e83f59d01637428832d7e7b08ae66d644c', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\x9efdda2f46c9d60a62abe6a98d126d762e665ba77b79093c8278db488dcf40c0', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\xad491399435ed3a1f143929581843ba201fdc9c7efb4c3e1af4a38db59697ed6', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\xaefa14ce8c8d132f045967b81366c094d2b4c8b3457f46d399286004d94dbc84', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\xcfd80d5a89b43d066a4ab59eec33bb0e455d1a6db265fbc627811483b14e71b6', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\xd5dcc8648c44edb43f4af05da75c7447b7e912e2563c9fbd36b512b48f26f9bb', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\xd6a1ab8bb75cb106b16872f0cfe97937ce42eea4fec78987d2e8300afb9ed538', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\xe271aaf2ea037ae46fba42592a14756b03427235c469510f51d16d5055fc1df2', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\xe9f7746a06d5c25eba5970cdd3ce5e25b2ae37fde6c4f6c2e991285b758ae513', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\xfd51463889c1005a3f4914254fc76b84078098d13adc8da91b6f711aa8aae9f2', 1, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\xe9f7746a06d5c25eba5970cdd3ce5e25b2ae37fde6c4f6c2e991285b758ae513', 2, -1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\x0bf3a114933089fa9a271cb64c67f624e18bb8318f4efb449b673f7a77f185d1', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\x1b0827ed7cd857165268b5dd01db7f65bd52012bac3d352564dacd9816e63b57', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\x57debaa300ac0f2ed086101f79d78f03f3dd4cee6f00b165b1ad6e8f02f55fc8', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\x82019a5bb05ac6f8a2a1706ef43ead692cff5fe776bc2ca5548cab8bc03ee49b', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\x8c6e9e3c3596562be1b04633f3472ed942da410b74efc7e1e8c95356c4d3c9a1', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\x9e3d69abc9109a4f8a03142065f812e83f59d01637428832d7e7b08ae66d644c', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\x9efdda2f46c9d60a62abe6a98d126d762e665ba77b79093c8278db488dcf40c0', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\xad491399435ed3a1f143929581843ba201fdc9c7efb4c3e1af4a38db59697ed6', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\xaefa14ce8c8d132f045967b81366c094d2b4c8b3457f46d399286004d94dbc84', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\xcfd80d5a89b43d066a4ab59eec33bb0e455d1a6db265fbc627811483b14e71b6', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\xd5dcc8648c44edb43f4af05da75c7447b7e912e2563c9fbd36b512b48f26f9bb', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\xd6a1ab8bb75cb106b16872f0cfe97937ce42eea4fec78987d2e8300afb9ed538', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\xe271aaf2ea037ae46fba42592a14756b03427235c469510f51d16d5055fc1df2', 3, 1);
INSERT INTO public.goal_change VALUES (2, 'category:bookings', '\xfd51463889c1005a3f4914254fc76b84078098d13adc8da91b6f711aa8aae9f2', 3, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\x06b0a31302e1c193be3946d12fa20e1ad795cd4342e9abfbb8aaeb5bc9b2f098', 4, 1);
INSERT INTO public.goal_change VALUES (1, 'category:bookings', '\x4005a49a3ddca91374d38272272d3d524dcf90e9e8771bd337620dd47d400fbe', 4, 1);

INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\x0bf3a114933089fa9a271cb64c67f624e18bb8318f4efb449b673f7a77f185d1', 'use', 'bookings', NULL, 'email-address', 'customer-user', NULL, 'provide-services', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\x1b0827ed7cd857165268b5dd01db7f65bd52012bac3d352564dacd9816e63b57', 'use', 'bookings', NULL, 'name', 'customer-user', NULL, 'respond', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\x57debaa300ac0f2ed086101f79d78f03f3dd4cee6f00b165b1ad6e8f02f55fc8', 'use', 'bookings', NULL, 'payment-card', 'customer-user', NULL, 'provide-services', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\x82019a5bb05ac6f8a2a1706ef43ead692cff5fe776bc2ca5548cab8bc03ee49b', 'use', 'bookings', NULL, 'email-address', 'customer-user', NULL, 'respond', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\x8c6e9e3c3596562be1b04633f3472ed942da410b74efc7e1e8c95356c4d3c9a1', 'collect', 'bookings', NULL, 'phone-number', 'customer-user', 'data-subject', NULL, NULL, NULL, NULL, 'exact', 0, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\x9e3d69abc9109a4f8a03142065f812e83f59d01637428832d7e7b08ae66d644c', 'use', 'bookings', NULL, 'phone-number', 'customer-user', NULL, 'provide-services', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\x9efdda2f46c9d60a62abe6a98d126d762e665ba77b79093c8278db488dcf40c0', 'collect', 'bookings', NULL, 'name', 'customer-user', 'data-subject', NULL, NULL, NULL, NULL, 'exact', 0, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\xad491399435ed3a1f143929581843ba201fdc9c7efb4c3e1af4a38db59697ed6', 'use', 'bookings', NULL, 'phone-number', 'customer-user', NULL, 'respond', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\xaefa14ce8c8d132f045967b81366c094d2b4c8b3457f46d399286004d94dbc84', 'disclose', 'bookings', 'bookings/pigeon-mail/1', 'email-address', 'customer-user', NULL, 'purchase-confirmation', 'pigeon-mail', NULL, NULL, 'broader', 0.25, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\xcfd80d5a89b43d066a4ab59eec33bb0e455d1a6db265fbc627811483b14e71b6', 'collect', 'bookings', NULL, 'payment-card', 'customer-user', 'data-subject', NULL, NULL, NULL, NULL, 'exact', 0, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\xd5dcc8648c44edb43f4af05da75c7447b7e912e2563c9fbd36b512b48f26f9bb', 'disclose', 'bookings', 'bookings/pigeon-mail/1', 'name', 'customer-user', NULL, 'purchase-confirmation', 'pigeon-mail', NULL, NULL, 'broader', 0.25, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\xd6a1ab8bb75cb106b16872f0cfe97937ce42eea4fec78987d2e8300afb9ed538', 'use', 'bookings', NULL, 'payment-card', 'customer-user', NULL, 'respond', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\xe271aaf2ea037ae46fba42592a14756b03427235c469510f51d16d5055fc1df2', 'use', 'bookings', NULL, 'name', 'customer-user', NULL, 'provide-services', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\xe9f7746a06d5c25eba5970cdd3ce5e25b2ae37fde6c4f6c2e991285b758ae513', 'disclose', 'bookings', 'bookings/pigeon-mail/1', 'phone-number', 'customer-user', NULL, 'purchase-confirmation', 'pigeon-mail', NULL, NULL, 'prohibited', NULL, '[{"about":[],"leg":"recipient","mechanism":null,"obstacle":"prohibition","statement":"no-phone-numbers"},{"about":["data"],"leg":"recipient","mechanism":null,"obstacle":"dimension","statement":"share-for-confirmations"}]');
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\xfd51463889c1005a3f4914254fc76b84078098d13adc8da91b6f711aa8aae9f2', 'collect', 'bookings', NULL, 'email-address', 'customer-user', 'data-subject', NULL, NULL, NULL, NULL, 'exact', 0, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\x0bf3a114933089fa9a271cb64c67f624e18bb8318f4efb449b673f7a77f185d1', 'use', 'bookings', NULL, 'email-address', 'customer-user', NULL, 'provide-services', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\x1b0827ed7cd857165268b5dd01db7f65bd52012bac3d352564dacd9816e63b57', 'use', 'bookings', NULL, 'name', 'customer-user', NULL, 'respond', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\x57debaa300ac0f2ed086101f79d78f03f3dd4cee6f00b165b1ad6e8f02f55fc8', 'use', 'bookings', NULL, 'payment-card', 'customer-user', NULL, 'provide-services', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\x82019a5bb05ac6f8a2a1706ef43ead692cff5fe776bc2ca5548cab8bc03ee49b', 'use', 'bookings', NULL, 'email-address', 'customer-user', NULL, 'respond', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\x8c6e9e3c3596562be1b04633f3472ed942da410b74efc7e1e8c95356c4d3c9a1', 'collect', 'bookings', NULL, 'phone-number', 'customer-user', 'data-subject', NULL, NULL, NULL, NULL, 'exact', 0, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\x9e3d69abc9109a4f8a03142065f812e83f59d01637428832d7e7b08ae66d644c', 'use', 'bookings', NULL, 'phone-number', 'customer-user', NULL, 'provide-services', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\x9efdda2f46c9d60a62abe6a98d126d762e665ba77b79093c8278db488dcf40c0', 'collect', 'bookings', NULL, 'name', 'customer-user', 'data-subject', NULL, NULL, NULL, NULL, 'exact', 0, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\xad491399435ed3a1f143929581843ba201fdc9c7efb4c3e1af4a38db59697ed6', 'use', 'bookings', NULL, 'phone-number', 'customer-user', NULL, 'respond', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\xaefa14ce8c8d132f045967b81366c094d2b4c8b3457f46d399286004d94dbc84', 'disclose', 'bookings', 'bookings/pigeon-mail/1', 'email-address', 'customer-user', NULL, 'purchase-confirmation', 'pigeon-mail', NULL, NULL, 'broader', 0.25, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\xcfd80d5a89b43d066a4ab59eec33bb0e455d1a6db265fbc627811483b14e71b6', 'collect', 'bookings', NULL, 'payment-card', 'customer-user', 'data-subject', NULL, NULL, NULL, NULL, 'exact', 0, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\xd5dcc8648c44edb43f4af05da75c7447b7e912e2563c9fbd36b512b48f26f9bb', 'disclose', 'bookings', 'bookings/pigeon-mail/1', 'name', 'customer-user', NULL, 'purchase-confirmation', 'pigeon-mail', NULL, NULL, 'broader', 0.25, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\xd6a1ab8bb75cb106b16872f0cfe97937ce42eea4fec78987d2e8300afb9ed538', 'use', 'bookings', NULL, 'payment-card', 'customer-user', NULL, 'respond', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\xe271aaf2ea037ae46fba42592a14756b03427235c469510f51d16d5055fc1df2', 'use', 'bookings', NULL, 'name', 'customer-user', NULL, 'provide-services', NULL, NULL, NULL, 'broader', 0.6666666666666666, NULL);
INSERT INTO public.goal_version VALUES (2, 'category:bookings', '\xfd51463889c1005a3f4914254fc76b84078098d13adc8da91b6f711aa8aae9f2', 'collect', 'bookings', NULL, 'email-address', 'customer-user', 'data-subject', NULL, NULL, NULL, NULL, 'exact', 0, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\x06b0a31302e1c193be3946d12fa20e1ad795cd4342e9abfbb8aaeb5bc9b2f098', 'disclose', 'bookings', 'bookings/coin-gate/1', 'payment-card', 'customer-user', NULL, 'payment-processing', 'coin-gate', NULL, NULL, 'broader', 0.25, NULL);
INSERT INTO public.goal_version VALUES (1, 'category:bookings', '\x4005a49a3ddca91374d38272272d3d524dcf90e9e8771bd337620dd47d400fbe', 'transfer', 'bookings', NULL, NULL, NULL, NULL, NULL, 'coin-gate', 'US', 'GB', 'unjustified', NULL, NULL);

INSERT INTO public.inventory VALUES (1, 'lanternfish/shop');
INSERT INTO public.inventory VALUES (2, 'lanternfish/blog');

INSERT INTO public.part VALUES (1, 'category:bookings', 1, '5988460ac7e81bff30b08e7eb30845aec021a27c5e0b72bdafd21a739023f0c1');
INSERT INTO public.part VALUES (1, 'findings', 1, '5b6617f7e42e538923810555e3f4a654871f2162bbda0563857c8bda447014ab');
INSERT INTO public.part VALUES (1, 'policy:privacy', 1, '0aa8140263c266bd59d1bdbff4b0824f842eeb6418b15f2202941ffefb3576c3');
INSERT INTO public.part VALUES (1, 'recipients', 1, 'a302f8133342ecd2cd857dce500aa9d1ec7f1b0b058c343bfe25d1db543b3a30');
INSERT INTO public.part VALUES (1, 'terms', 1, '2f2de57917b298d31bb7e060343763951448744093ab85764313dbc95a72b26c');
INSERT INTO public.part VALUES (1, 'category:bookings', 2, '2ecb53797e36ae64578c1ab3896c2f26e61953b329cf60147c072d00da85d3d6');
INSERT INTO public.part VALUES (1, 'findings', 2, '9fa6c6a10a1c8616d8694273ae6a3e73fdca0f0612efefb29a65f9f89487f313');
INSERT INTO public.part VALUES (1, 'policy:privacy', 2, '4aaa629173b34d70a549edae237b29e19db594ebcf4c91ef16f06d540f92efff');
INSERT INTO public.part VALUES (2, 'category:bookings', 3, '2ecb53797e36ae64578c1ab3896c2f26e61953b329cf60147c072d00da85d3d6');
INSERT INTO public.part VALUES (2, 'findings', 3, '9fa6c6a10a1c8616d8694273ae6a3e73fdca0f0612efefb29a65f9f89487f313');
INSERT INTO public.part VALUES (2, 'policy:privacy', 3, '4aaa629173b34d70a549edae237b29e19db594ebcf4c91ef16f06d540f92efff');
INSERT INTO public.part VALUES (2, 'recipients', 3, '0fd57566abbf7cf040b51808f8674db9eb674592748a94c68114d496bae9f553');
INSERT INTO public.part VALUES (2, 'terms', 3, '2f2de57917b298d31bb7e060343763951448744093ab85764313dbc95a72b26c');
INSERT INTO public.part VALUES (1, 'category:bookings', 4, '2afc16bbea539b30c9f7c45e4c783e890172cabff974336e0cd6e4b8b035f543');
INSERT INTO public.part VALUES (1, 'findings', 4, '8141076f22ef8af86ea3dbf7173b13d3d84711b4ee5d2b2d69c9ea2da95992e4');
INSERT INTO public.part VALUES (1, 'policy:privacy', 4, '4edfa7ac30a09a5728bc77413e7f524f3067d38ac7e4d57d39d5db27c49feb23');
INSERT INTO public.part VALUES (1, 'recipients', 4, '7d2bac908b423621ebc76c98bc7712876578b1a17f962dae7b3256cc4ff67f86');
INSERT INTO public.part VALUES (1, 'terms', 4, '3948f788f31a485fc2ca741261f341b0af1c5aa239b6f1ede2ccbd6752551300');

INSERT INTO public.policy VALUES (1, 'privacy');
INSERT INTO public.policy VALUES (2, 'privacy');

INSERT INTO public.policy_change VALUES (1, 'policy:privacy', '\x9036b11161bf010b7f28cc9a54ed4489daa133a9735f8a9138efa0070b700121', 1, 1);
INSERT INTO public.policy_change VALUES (2, 'policy:privacy', '\x9036b11161bf010b7f28cc9a54ed4489daa133a9735f8a9138efa0070b700121', 3, 1);

INSERT INTO public.policy_version VALUES (1, 'policy:privacy', '\x9036b11161bf010b7f28cc9a54ed4489daa133a9735f8a9138efa0070b700121', 'privacy', 'policy/privacy-policy.md', '2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d', '# Privacy Policy

This policy holds from 1 January 2019.

## What we collect

**Bookings:** When you book a tour, we collect your name, email address and phone number, and your payment card.

## How we use it

We use your information to provide our services, to process payments and to answer your questions.

## Who gets it

We share your name and email address with our email delivery provider to send you booking confirmations.
We provide your payment card to our payment processor for payment processing.
We do not share your phone number with third parties.

## How long we keep it

We keep your information for two years after your tour.
', '{"document":"policy/privacy-policy.md","effective":"2019-01-01","statements":["policy/statements.yaml"]}');
INSERT INTO public.policy_version VALUES (2, 'policy:privacy', '\x9036b11161bf010b7f28cc9a54ed4489daa133a9735f8a9138efa0070b700121', 'privacy', 'policy/privacy-policy.md', '2585c76dd0d29499069d51aa2440479a034859d942bc1c021fb9f2f28c04143d', '# Privacy Policy

This policy holds from 1 January 2019.

## What we collect

**Bookings:** When you book a tour, we collect your name, email address and phone number, and your payment card.

## How we use it

We use your information to provide our services, to process payments and to answer your questions.

## Who gets it

We share your name and email address with our email delivery provider to send you booking confirmations.
We provide your payment card to our payment processor for payment processing.
We do not share your phone number with third parties.

## How long we keep it

We keep your information for two years after your tour.
', '{"document":"policy/privacy-policy.md","effective":"2019-01-01","statements":["policy/statements.yaml"]}');

INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x01cbb9bf1afc8f595a5bc05ab07e7365c8fe55af6fa2b2934782303db11bd506', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x0b981a430be647c011dd4ba0d6405bf07f3e15f74729ddc1e1c0f80cec4373fe', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x2e066833bc5f2d20065a8fcb427aa6887d4b6c54f17e6a34cc98081f827eaba8', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x432da9ef06effc2e11c0045bcddbadead1a5bc5adff64af6b758d90bed0939c6', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x7c61080440bf8e1b0fa0eb3becad9becbed4e7a7ded931d80bf3a5c5aaaf3983', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x80f6033ece6c21f9159a963249ca84819ee5b4774b7d83c4a776593df09c5281', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x89f2282873612e816394851da7b9dd0c024ca75d01f1425f74f1c380733f9ab8', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x8ff5d3c339d83163b2de6b2b2115007f2b9d3ca7fb4c0c79d819d20fb3dd7add', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x99c79e6e0af2a6f8ddade583d439917f1c9e8c7ef0729788bef497bea4f8f871', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\xbbcadf0427b721743d1757853f9062334a0a3fd716f0abd72d3dcff43920c737', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\xbc82df30a4a470da5cb0b8cd8f0df8634f0309082e4c8e2b18bdacd9f952d502', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\xd9fe8a39f6c2a9daaee576e9c5b6731f000c65d9dfb2db3b0b5c5d0811e021f3', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\xe2acb374561b8b03bfba662989465d9a984a790f5d58e32ef2afa89ffbc52809', 1, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\xfaa083de65d51ec95eb176ae6f8cc8f8b0cb4f9cdc6a557046a4f10d4d0eec14', 1, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\x01cbb9bf1afc8f595a5bc05ab07e7365c8fe55af6fa2b2934782303db11bd506', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\x0b981a430be647c011dd4ba0d6405bf07f3e15f74729ddc1e1c0f80cec4373fe', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\x2e066833bc5f2d20065a8fcb427aa6887d4b6c54f17e6a34cc98081f827eaba8', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\x432da9ef06effc2e11c0045bcddbadead1a5bc5adff64af6b758d90bed0939c6', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\x7c61080440bf8e1b0fa0eb3becad9becbed4e7a7ded931d80bf3a5c5aaaf3983', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\x80f6033ece6c21f9159a963249ca84819ee5b4774b7d83c4a776593df09c5281', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\x89f2282873612e816394851da7b9dd0c024ca75d01f1425f74f1c380733f9ab8', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\x8ff5d3c339d83163b2de6b2b2115007f2b9d3ca7fb4c0c79d819d20fb3dd7add', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\x99c79e6e0af2a6f8ddade583d439917f1c9e8c7ef0729788bef497bea4f8f871', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\xbbcadf0427b721743d1757853f9062334a0a3fd716f0abd72d3dcff43920c737', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\xbc82df30a4a470da5cb0b8cd8f0df8634f0309082e4c8e2b18bdacd9f952d502', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\xd9fe8a39f6c2a9daaee576e9c5b6731f000c65d9dfb2db3b0b5c5d0811e021f3', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\xe2acb374561b8b03bfba662989465d9a984a790f5d58e32ef2afa89ffbc52809', 3, 1);
INSERT INTO public.proof_change VALUES (2, 'category:bookings', '\xfaa083de65d51ec95eb176ae6f8cc8f8b0cb4f9cdc6a557046a4f10d4d0eec14', 3, 1);
INSERT INTO public.proof_change VALUES (1, 'category:bookings', '\x72bb1d1e4424a049b3669ccfcb952417724e967a6f03300898e9e8aa373e17f3', 4, 1);

INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x01cbb9bf1afc8f595a5bc05ab07e7365c8fe55af6fa2b2934782303db11bd506', '\xd5dcc8648c44edb43f4af05da75c7447b7e912e2563c9fbd36b512b48f26f9bb', 0, 'recipient', 'share-for-confirmations', NULL, '{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x0b981a430be647c011dd4ba0d6405bf07f3e15f74729ddc1e1c0f80cec4373fe', '\x0bf3a114933089fa9a271cb64c67f624e18bb8318f4efb449b673f7a77f185d1', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x2e066833bc5f2d20065a8fcb427aa6887d4b6c54f17e6a34cc98081f827eaba8', '\x9efdda2f46c9d60a62abe6a98d126d762e665ba77b79093c8278db488dcf40c0', 0, 'collection', 'collect-bookings', NULL, '{"data":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x432da9ef06effc2e11c0045bcddbadead1a5bc5adff64af6b758d90bed0939c6', '\xaefa14ce8c8d132f045967b81366c094d2b4c8b3457f46d399286004d94dbc84', 0, 'recipient', 'share-for-confirmations', NULL, '{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x7c61080440bf8e1b0fa0eb3becad9becbed4e7a7ded931d80bf3a5c5aaaf3983', '\x8c6e9e3c3596562be1b04633f3472ed942da410b74efc7e1e8c95356c4d3c9a1', 0, 'collection', 'collect-bookings', NULL, '{"data":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x80f6033ece6c21f9159a963249ca84819ee5b4774b7d83c4a776593df09c5281', '\x57debaa300ac0f2ed086101f79d78f03f3dd4cee6f00b165b1ad6e8f02f55fc8', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x89f2282873612e816394851da7b9dd0c024ca75d01f1425f74f1c380733f9ab8', '\xcfd80d5a89b43d066a4ab59eec33bb0e455d1a6db265fbc627811483b14e71b6', 0, 'collection', 'collect-bookings', NULL, '{"data":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x8ff5d3c339d83163b2de6b2b2115007f2b9d3ca7fb4c0c79d819d20fb3dd7add', '\x1b0827ed7cd857165268b5dd01db7f65bd52012bac3d352564dacd9816e63b57', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x99c79e6e0af2a6f8ddade583d439917f1c9e8c7ef0729788bef497bea4f8f871', '\xad491399435ed3a1f143929581843ba201fdc9c7efb4c3e1af4a38db59697ed6', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\xbbcadf0427b721743d1757853f9062334a0a3fd716f0abd72d3dcff43920c737', '\xd6a1ab8bb75cb106b16872f0cfe97937ce42eea4fec78987d2e8300afb9ed538', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\xbc82df30a4a470da5cb0b8cd8f0df8634f0309082e4c8e2b18bdacd9f952d502', '\xe271aaf2ea037ae46fba42592a14756b03427235c469510f51d16d5055fc1df2', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\xd9fe8a39f6c2a9daaee576e9c5b6731f000c65d9dfb2db3b0b5c5d0811e021f3', '\x82019a5bb05ac6f8a2a1706ef43ead692cff5fe776bc2ca5548cab8bc03ee49b', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\xe2acb374561b8b03bfba662989465d9a984a790f5d58e32ef2afa89ffbc52809', '\xfd51463889c1005a3f4914254fc76b84078098d13adc8da91b6f711aa8aae9f2', 0, 'collection', 'collect-bookings', NULL, '{"data":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\xfaa083de65d51ec95eb176ae6f8cc8f8b0cb4f9cdc6a557046a4f10d4d0eec14', '\x9e3d69abc9109a4f8a03142065f812e83f59d01637428832d7e7b08ae66d644c', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\x01cbb9bf1afc8f595a5bc05ab07e7365c8fe55af6fa2b2934782303db11bd506', '\xd5dcc8648c44edb43f4af05da75c7447b7e912e2563c9fbd36b512b48f26f9bb', 0, 'recipient', 'share-for-confirmations', NULL, '{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\x0b981a430be647c011dd4ba0d6405bf07f3e15f74729ddc1e1c0f80cec4373fe', '\x0bf3a114933089fa9a271cb64c67f624e18bb8318f4efb449b673f7a77f185d1', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\x2e066833bc5f2d20065a8fcb427aa6887d4b6c54f17e6a34cc98081f827eaba8', '\x9efdda2f46c9d60a62abe6a98d126d762e665ba77b79093c8278db488dcf40c0', 0, 'collection', 'collect-bookings', NULL, '{"data":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\x432da9ef06effc2e11c0045bcddbadead1a5bc5adff64af6b758d90bed0939c6', '\xaefa14ce8c8d132f045967b81366c094d2b4c8b3457f46d399286004d94dbc84', 0, 'recipient', 'share-for-confirmations', NULL, '{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\x7c61080440bf8e1b0fa0eb3becad9becbed4e7a7ded931d80bf3a5c5aaaf3983', '\x8c6e9e3c3596562be1b04633f3472ed942da410b74efc7e1e8c95356c4d3c9a1', 0, 'collection', 'collect-bookings', NULL, '{"data":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\x80f6033ece6c21f9159a963249ca84819ee5b4774b7d83c4a776593df09c5281', '\x57debaa300ac0f2ed086101f79d78f03f3dd4cee6f00b165b1ad6e8f02f55fc8', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\x89f2282873612e816394851da7b9dd0c024ca75d01f1425f74f1c380733f9ab8', '\xcfd80d5a89b43d066a4ab59eec33bb0e455d1a6db265fbc627811483b14e71b6', 0, 'collection', 'collect-bookings', NULL, '{"data":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\x8ff5d3c339d83163b2de6b2b2115007f2b9d3ca7fb4c0c79d819d20fb3dd7add', '\x1b0827ed7cd857165268b5dd01db7f65bd52012bac3d352564dacd9816e63b57', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\x99c79e6e0af2a6f8ddade583d439917f1c9e8c7ef0729788bef497bea4f8f871', '\xad491399435ed3a1f143929581843ba201fdc9c7efb4c3e1af4a38db59697ed6', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\xbbcadf0427b721743d1757853f9062334a0a3fd716f0abd72d3dcff43920c737', '\xd6a1ab8bb75cb106b16872f0cfe97937ce42eea4fec78987d2e8300afb9ed538', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\xbc82df30a4a470da5cb0b8cd8f0df8634f0309082e4c8e2b18bdacd9f952d502', '\xe271aaf2ea037ae46fba42592a14756b03427235c469510f51d16d5055fc1df2', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\xd9fe8a39f6c2a9daaee576e9c5b6731f000c65d9dfb2db3b0b5c5d0811e021f3', '\x82019a5bb05ac6f8a2a1706ef43ead692cff5fe776bc2ca5548cab8bc03ee49b', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\xe2acb374561b8b03bfba662989465d9a984a790f5d58e32ef2afa89ffbc52809', '\xfd51463889c1005a3f4914254fc76b84078098d13adc8da91b6f711aa8aae9f2', 0, 'collection', 'collect-bookings', NULL, '{"data":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (2, 'category:bookings', '\xfaa083de65d51ec95eb176ae6f8cc8f8b0cb4f9cdc6a557046a4f10d4d0eec14', '\x9e3d69abc9109a4f8a03142065f812e83f59d01637428832d7e7b08ae66d644c', 0, 'purpose', 'use-for-tours', NULL, '{"data":["broader",2],"purposes":["exact",0]}', '[]');
INSERT INTO public.proof_version VALUES (1, 'category:bookings', '\x72bb1d1e4424a049b3669ccfcb952417724e967a6f03300898e9e8aa373e17f3', '\x06b0a31302e1c193be3946d12fa20e1ad795cd4342e9abfbb8aaeb5bc9b2f098', 0, 'recipient', 'share-for-payment', NULL, '{"data":["exact",0],"purposes":["exact",0],"recipients":["broader",1]}', '[]');

INSERT INTO public.purpose VALUES (1, 'provide-services');
INSERT INTO public.purpose VALUES (1, 'purchase-confirmation');
INSERT INTO public.purpose VALUES (1, 'respond');
INSERT INTO public.purpose VALUES (2, 'provide-services');
INSERT INTO public.purpose VALUES (2, 'purchase-confirmation');
INSERT INTO public.purpose VALUES (2, 'respond');
INSERT INTO public.purpose VALUES (1, 'payment-processing');

INSERT INTO public.recipient VALUES (1, 'pigeon-mail');
INSERT INTO public.recipient VALUES (2, 'pigeon-mail');
INSERT INTO public.recipient VALUES (1, 'coin-gate');

INSERT INTO public.recipient_change VALUES (1, 'recipients', '\x44e1c3d654187a6b5cbc6b8a4b292151335efab847fd1b6294267ab638ea851a', 1, 1);
INSERT INTO public.recipient_change VALUES (2, 'recipients', '\x9786314cd74ec8d5e86eb711cb023cbf494536ac46aaf0054f2221d8ca0482eb', 3, 1);
INSERT INTO public.recipient_change VALUES (1, 'recipients', '\xdf4a9924be7aa3de6495aa76663168227b8232147d0d30e38210af67212b3564', 4, 1);

INSERT INTO public.recipient_version VALUES (1, 'recipients', '\x44e1c3d654187a6b5cbc6b8a4b292151335efab847fd1b6294267ab638ea851a', 'pigeon-mail', 'Pigeon Mail, Inc.', '["email-delivery-provider"]', 'processor', 'US', 'dpa', '2018-01-15', NULL, '{"agreement":{"signed":"2018-01-15","type":"dpa"}}');
INSERT INTO public.recipient_version VALUES (2, 'recipients', '\x9786314cd74ec8d5e86eb711cb023cbf494536ac46aaf0054f2221d8ca0482eb', 'pigeon-mail', 'Pigeon Mail, Inc.', '["email-delivery-provider"]', 'controller', 'US', 'dpa', '2018-01-15', NULL, '{"agreement":{"signed":"2018-01-15","type":"dpa"}}');
INSERT INTO public.recipient_version VALUES (1, 'recipients', '\xdf4a9924be7aa3de6495aa76663168227b8232147d0d30e38210af67212b3564', 'coin-gate', 'Coin Gate Ltd', '["payment-processor"]', 'processor', 'GB', 'dpa', '2019-02-01', NULL, '{"agreement":{"signed":"2019-02-01","type":"dpa"}}');

INSERT INTO public.statement VALUES (1, 'collect-bookings');
INSERT INTO public.statement VALUES (1, 'no-phone-numbers');
INSERT INTO public.statement VALUES (1, 'share-for-confirmations');
INSERT INTO public.statement VALUES (1, 'share-for-payment');
INSERT INTO public.statement VALUES (1, 'use-for-tours');
INSERT INTO public.statement VALUES (2, 'collect-bookings');
INSERT INTO public.statement VALUES (2, 'no-phone-numbers');
INSERT INTO public.statement VALUES (2, 'share-for-confirmations');
INSERT INTO public.statement VALUES (2, 'share-for-payment');
INSERT INTO public.statement VALUES (2, 'use-for-tours');

INSERT INTO public.statement_change VALUES (1, 'policy:privacy', '\x4b257d97a7852b10f9232f509c6603749e43118d463e554a7dfd1553fbb58b6b', 1, 1);
INSERT INTO public.statement_change VALUES (1, 'policy:privacy', '\x6e26e6e13c316b43d1dbd9fb13e701eb543c230c84be752573332233eb884098', 1, 1);
INSERT INTO public.statement_change VALUES (1, 'policy:privacy', '\xc3c0c12f51b016d91518cb51fd1553220218f6031b6fec69895aedde171db0c8', 1, 1);
INSERT INTO public.statement_change VALUES (1, 'policy:privacy', '\xdb67a5991baee4f48265c9222d82ef77d8827bcc0431b2170f102f834d2e2d1d', 1, 1);
INSERT INTO public.statement_change VALUES (1, 'policy:privacy', '\xe71ddd85048b427c274b8c2fb9e0d98562767f8fde18adf8dbc87c9b54487212', 1, 1);
INSERT INTO public.statement_change VALUES (1, 'policy:privacy', '\xa74c64eef435921a9a686fabf60fa41fb24ad2b468dfe09069691b1456261066', 2, 1);
INSERT INTO public.statement_change VALUES (1, 'policy:privacy', '\xe71ddd85048b427c274b8c2fb9e0d98562767f8fde18adf8dbc87c9b54487212', 2, -1);
INSERT INTO public.statement_change VALUES (2, 'policy:privacy', '\x4b257d97a7852b10f9232f509c6603749e43118d463e554a7dfd1553fbb58b6b', 3, 1);
INSERT INTO public.statement_change VALUES (2, 'policy:privacy', '\x6e26e6e13c316b43d1dbd9fb13e701eb543c230c84be752573332233eb884098', 3, 1);
INSERT INTO public.statement_change VALUES (2, 'policy:privacy', '\xa74c64eef435921a9a686fabf60fa41fb24ad2b468dfe09069691b1456261066', 3, 1);
INSERT INTO public.statement_change VALUES (2, 'policy:privacy', '\xc3c0c12f51b016d91518cb51fd1553220218f6031b6fec69895aedde171db0c8', 3, 1);
INSERT INTO public.statement_change VALUES (2, 'policy:privacy', '\xdb67a5991baee4f48265c9222d82ef77d8827bcc0431b2170f102f834d2e2d1d', 3, 1);
INSERT INTO public.statement_change VALUES (1, 'policy:privacy', '\xeeeb9d19b0607004aa8d0b98deb871163292d13149b75f2142a8c3060ddde3cd', 4, 1);
INSERT INTO public.statement_change VALUES (1, 'policy:privacy', '\x4b257d97a7852b10f9232f509c6603749e43118d463e554a7dfd1553fbb58b6b', 4, -1);

INSERT INTO public.statement_version VALUES (1, 'policy:privacy', '\x4b257d97a7852b10f9232f509c6603749e43118d463e554a7dfd1553fbb58b6b', 'share-for-payment', 'privacy', 'who-gets-it', 'We provide your payment card to our payment processor for payment processing.', 'permits', 'disclose', 'unused', 0, '{"data":["payment-card"],"permits":"disclose","purposes":["payment-processing"],"recipients":["payment-processor"]}');
INSERT INTO public.statement_version VALUES (1, 'policy:privacy', '\x6e26e6e13c316b43d1dbd9fb13e701eb543c230c84be752573332233eb884098', 'share-for-confirmations', 'privacy', 'who-gets-it', 'We share your name and email address with our email delivery provider to send you booking confirmations.', 'permits', 'disclose', 'used', 2, '{"data":["name","email-address"],"permits":"disclose","purposes":["purchase-confirmation"],"recipients":["email-delivery-provider"]}');
INSERT INTO public.statement_version VALUES (1, 'policy:privacy', '\xc3c0c12f51b016d91518cb51fd1553220218f6031b6fec69895aedde171db0c8', 'use-for-tours', 'privacy', 'how-we-use-it', 'We use your information to provide our services, to process payments and to answer your questions.', 'permits', 'use', 'used', 8, '{"data":["collected-information"],"permits":"use","purposes":["provide-services","payment-processing","respond"]}');
INSERT INTO public.statement_version VALUES (1, 'policy:privacy', '\xdb67a5991baee4f48265c9222d82ef77d8827bcc0431b2170f102f834d2e2d1d', 'collect-bookings', 'privacy', 'bookings', 'When you book a tour, we collect your name, email address and phone number, and your payment card.', 'permits', 'collect', 'used', 4, '{"data":["name","email-address","phone-number","payment-card"],"permits":"collect"}');
INSERT INTO public.statement_version VALUES (1, 'policy:privacy', '\xe71ddd85048b427c274b8c2fb9e0d98562767f8fde18adf8dbc87c9b54487212', 'no-phone-numbers', 'privacy', 'who-gets-it', 'We do not share your phone number with third parties.', 'prohibits', 'disclose', 'violated', 1, '{"data":["phone-number"],"prohibits":"disclose","recipients":["third-party"]}');
INSERT INTO public.statement_version VALUES (1, 'policy:privacy', '\xa74c64eef435921a9a686fabf60fa41fb24ad2b468dfe09069691b1456261066', 'no-phone-numbers', 'privacy', 'who-gets-it', 'We do not share your phone number with third parties.', 'prohibits', 'disclose', 'guarding', 0, '{"data":["phone-number"],"prohibits":"disclose","recipients":["third-party"]}');
INSERT INTO public.statement_version VALUES (2, 'policy:privacy', '\x4b257d97a7852b10f9232f509c6603749e43118d463e554a7dfd1553fbb58b6b', 'share-for-payment', 'privacy', 'who-gets-it', 'We provide your payment card to our payment processor for payment processing.', 'permits', 'disclose', 'unused', 0, '{"data":["payment-card"],"permits":"disclose","purposes":["payment-processing"],"recipients":["payment-processor"]}');
INSERT INTO public.statement_version VALUES (2, 'policy:privacy', '\x6e26e6e13c316b43d1dbd9fb13e701eb543c230c84be752573332233eb884098', 'share-for-confirmations', 'privacy', 'who-gets-it', 'We share your name and email address with our email delivery provider to send you booking confirmations.', 'permits', 'disclose', 'used', 2, '{"data":["name","email-address"],"permits":"disclose","purposes":["purchase-confirmation"],"recipients":["email-delivery-provider"]}');
INSERT INTO public.statement_version VALUES (2, 'policy:privacy', '\xa74c64eef435921a9a686fabf60fa41fb24ad2b468dfe09069691b1456261066', 'no-phone-numbers', 'privacy', 'who-gets-it', 'We do not share your phone number with third parties.', 'prohibits', 'disclose', 'guarding', 0, '{"data":["phone-number"],"prohibits":"disclose","recipients":["third-party"]}');
INSERT INTO public.statement_version VALUES (2, 'policy:privacy', '\xc3c0c12f51b016d91518cb51fd1553220218f6031b6fec69895aedde171db0c8', 'use-for-tours', 'privacy', 'how-we-use-it', 'We use your information to provide our services, to process payments and to answer your questions.', 'permits', 'use', 'used', 8, '{"data":["collected-information"],"permits":"use","purposes":["provide-services","payment-processing","respond"]}');
INSERT INTO public.statement_version VALUES (2, 'policy:privacy', '\xdb67a5991baee4f48265c9222d82ef77d8827bcc0431b2170f102f834d2e2d1d', 'collect-bookings', 'privacy', 'bookings', 'When you book a tour, we collect your name, email address and phone number, and your payment card.', 'permits', 'collect', 'used', 4, '{"data":["name","email-address","phone-number","payment-card"],"permits":"collect"}');
INSERT INTO public.statement_version VALUES (1, 'policy:privacy', '\xeeeb9d19b0607004aa8d0b98deb871163292d13149b75f2142a8c3060ddde3cd', 'share-for-payment', 'privacy', 'who-gets-it', 'We provide your payment card to our payment processor for payment processing.', 'permits', 'disclose', 'used', 1, '{"data":["payment-card"],"permits":"disclose","purposes":["payment-processing"],"recipients":["payment-processor"]}');

INSERT INTO public.term_change VALUES (1, 'terms', '\x077f69ba65718b511cd29cc9de13828755afd7a1a848f774cef16642b9df5edc', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x1197dd5f534ef957fea1c2d90c1a5f5f72b4b1d6e3736324c899748cf0ab04a8', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x248655c9ba45511fa5578489dbc05b2505d4f1d38e5c6d92c25465a3b110a080', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x33319ce789f45c5c4a3d6d61a8393a1a950e0387aa4d6caab459482f0b068613', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x481ca6fd4d9edb66a86065fb65c28bb9ef867912e662d52222f03e51cd46bf10', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x4a4ff9b16f62ca62f82d8280fdf27274ef505f5a97ecee5139bf2defe14995aa', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x4db52a7462f6fd7326e442a82606925410d741695e92c56ec912256e80f8f203', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x5ed4e2b7929f38204d97b3a97102446e3f099149f5e77e10bb67ac2f71df4c15', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x6c5293dc121a4301a07ccc9d56ec4a86b0d24fb1faf2df138684cb95fb6c336b', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x7943fb7c104945fb250b149bca948400ed83cdea667cd4d48c644939218a1a35', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x7ca3615008d384efa06ee1a6c57c5dd6f17add7a4c6acf48df9d8c8f7c65db89', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x7da57e7d469eafb5131463612f4491000ae8ea534052edb11ca36f5ca164db1b', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x80983a3c7d85e2429deb6d2342fc390928e065c939714362396aec9cceca30f9', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x80b996a6b74129f0cfb5e31f6505f5ba3315801f5c31479fe115940c6a6648aa', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x889ea2964bdf5f068f3bd93a77c92f0f1b556038347a174300912f077da31f79', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x9a356576bde18ebf225e5bba58b70a6d3bb892c11f0511c2b2d506f4e57dbe57', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\xb48b023840d81d5e20808b94339be28cec16be664b775df7adb81e8995452271', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\xbca38f31c299729b397d7ab23d2024e0115fa7b47fbcbe8fd10913b209e00215', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\xbd81fa132e992928b3dfa64bb13e474656237957abeac8294a3a17c455beebdd', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\xc50ba80473f2066d0a0a741e699154970acb6a7be795806e9d44d1b8f207b312', 1, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\xf020031ce1425ec9f826ec3d468b66395a4af029a9cc1668c9d65e9b489a64e8', 1, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x077f69ba65718b511cd29cc9de13828755afd7a1a848f774cef16642b9df5edc', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x1197dd5f534ef957fea1c2d90c1a5f5f72b4b1d6e3736324c899748cf0ab04a8', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x248655c9ba45511fa5578489dbc05b2505d4f1d38e5c6d92c25465a3b110a080', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x33319ce789f45c5c4a3d6d61a8393a1a950e0387aa4d6caab459482f0b068613', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x481ca6fd4d9edb66a86065fb65c28bb9ef867912e662d52222f03e51cd46bf10', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x4a4ff9b16f62ca62f82d8280fdf27274ef505f5a97ecee5139bf2defe14995aa', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x4db52a7462f6fd7326e442a82606925410d741695e92c56ec912256e80f8f203', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x5ed4e2b7929f38204d97b3a97102446e3f099149f5e77e10bb67ac2f71df4c15', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x6c5293dc121a4301a07ccc9d56ec4a86b0d24fb1faf2df138684cb95fb6c336b', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x7943fb7c104945fb250b149bca948400ed83cdea667cd4d48c644939218a1a35', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x7ca3615008d384efa06ee1a6c57c5dd6f17add7a4c6acf48df9d8c8f7c65db89', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x7da57e7d469eafb5131463612f4491000ae8ea534052edb11ca36f5ca164db1b', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x80983a3c7d85e2429deb6d2342fc390928e065c939714362396aec9cceca30f9', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x80b996a6b74129f0cfb5e31f6505f5ba3315801f5c31479fe115940c6a6648aa', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x889ea2964bdf5f068f3bd93a77c92f0f1b556038347a174300912f077da31f79', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\x9a356576bde18ebf225e5bba58b70a6d3bb892c11f0511c2b2d506f4e57dbe57', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\xb48b023840d81d5e20808b94339be28cec16be664b775df7adb81e8995452271', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\xbca38f31c299729b397d7ab23d2024e0115fa7b47fbcbe8fd10913b209e00215', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\xbd81fa132e992928b3dfa64bb13e474656237957abeac8294a3a17c455beebdd', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\xc50ba80473f2066d0a0a741e699154970acb6a7be795806e9d44d1b8f207b312', 3, 1);
INSERT INTO public.term_change VALUES (2, 'terms', '\xf020031ce1425ec9f826ec3d468b66395a4af029a9cc1668c9d65e9b489a64e8', 3, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x0f9dbd71c05cac86a01caf788f541c6306e6b45259d7f803820a516dff5bd411', 4, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x638581f55450cdd2357873951c2fd82822c6fe6a0b7307ce77c4c0317e089219', 4, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\x7fa1b51e06b2959c3fd84f05df7e53e4981d70bba41e126212adcebc73ff948c', 4, 1);
INSERT INTO public.term_change VALUES (1, 'terms', '\xdf44ba340b90bdcadc272ba95e9bd78751279c323a5b499ee12cda7c43850415', 4, 1);

INSERT INTO public.term_version VALUES (1, 'terms', '\x077f69ba65718b511cd29cc9de13828755afd7a1a848f774cef16642b9df5edc', 'recipients', 'email-delivery-provider', 'Email delivery provider', '["service-provider"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x1197dd5f534ef957fea1c2d90c1a5f5f72b4b1d6e3736324c899748cf0ab04a8', 'subjects', 'person', 'Any person', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x248655c9ba45511fa5578489dbc05b2505d4f1d38e5c6d92c25465a3b110a080', 'data', 'identity-data', 'Identity data', '["personal-information"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x33319ce789f45c5c4a3d6d61a8393a1a950e0387aa4d6caab459482f0b068613', 'data', 'financial-data', 'Financial data', '["personal-information"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x481ca6fd4d9edb66a86065fb65c28bb9ef867912e662d52222f03e51cd46bf10', 'purposes', 'communicate', 'Communicate with you', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x4a4ff9b16f62ca62f82d8280fdf27274ef505f5a97ecee5139bf2defe14995aa', 'recipients', 'service-provider', 'Service provider', '["third-party"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x4db52a7462f6fd7326e442a82606925410d741695e92c56ec912256e80f8f203', 'purposes', 'provide-services', 'Provide the services', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x5ed4e2b7929f38204d97b3a97102446e3f099149f5e77e10bb67ac2f71df4c15', 'data', 'email-address', 'Email address', '["account-information","contact-data"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x6c5293dc121a4301a07ccc9d56ec4a86b0d24fb1faf2df138684cb95fb6c336b', 'data', 'account-information', 'Account and profile information', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x7943fb7c104945fb250b149bca948400ed83cdea667cd4d48c644939218a1a35', 'purposes', 'send-transaction-information', 'Send transaction information', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x7ca3615008d384efa06ee1a6c57c5dd6f17add7a4c6acf48df9d8c8f7c65db89', 'data', 'contact-data', 'Contact data', '["personal-information"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x7da57e7d469eafb5131463612f4491000ae8ea534052edb11ca36f5ca164db1b', 'data', 'phone-number', 'Phone number', '["account-information","contact-data"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x80983a3c7d85e2429deb6d2342fc390928e065c939714362396aec9cceca30f9', 'recipients', 'third-party', 'Third party', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x80b996a6b74129f0cfb5e31f6505f5ba3315801f5c31479fe115940c6a6648aa', 'data', 'payment-card', 'Payment card', '["payment-information"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x889ea2964bdf5f068f3bd93a77c92f0f1b556038347a174300912f077da31f79', 'purposes', 'purchase-confirmation', 'Purchase confirmation', '["send-transaction-information"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x9a356576bde18ebf225e5bba58b70a6d3bb892c11f0511c2b2d506f4e57dbe57', 'data', 'payment-information', 'Payment information', '["account-information","financial-data"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\xb48b023840d81d5e20808b94339be28cec16be664b775df7adb81e8995452271', 'data', 'personal-information', 'Personal information', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\xbca38f31c299729b397d7ab23d2024e0115fa7b47fbcbe8fd10913b209e00215', 'sources', 'data-subject', 'The person concerned', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\xbd81fa132e992928b3dfa64bb13e474656237957abeac8294a3a17c455beebdd', 'data', 'name', 'Name', '["account-information","identity-data"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\xc50ba80473f2066d0a0a741e699154970acb6a7be795806e9d44d1b8f207b312', 'purposes', 'respond', 'Respond to requests', '["communicate"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\xf020031ce1425ec9f826ec3d468b66395a4af029a9cc1668c9d65e9b489a64e8', 'subjects', 'customer-user', 'User of a customer account', '["person"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x077f69ba65718b511cd29cc9de13828755afd7a1a848f774cef16642b9df5edc', 'recipients', 'email-delivery-provider', 'Email delivery provider', '["service-provider"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x1197dd5f534ef957fea1c2d90c1a5f5f72b4b1d6e3736324c899748cf0ab04a8', 'subjects', 'person', 'Any person', '[]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x248655c9ba45511fa5578489dbc05b2505d4f1d38e5c6d92c25465a3b110a080', 'data', 'identity-data', 'Identity data', '["personal-information"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x33319ce789f45c5c4a3d6d61a8393a1a950e0387aa4d6caab459482f0b068613', 'data', 'financial-data', 'Financial data', '["personal-information"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x481ca6fd4d9edb66a86065fb65c28bb9ef867912e662d52222f03e51cd46bf10', 'purposes', 'communicate', 'Communicate with you', '[]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x4a4ff9b16f62ca62f82d8280fdf27274ef505f5a97ecee5139bf2defe14995aa', 'recipients', 'service-provider', 'Service provider', '["third-party"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x4db52a7462f6fd7326e442a82606925410d741695e92c56ec912256e80f8f203', 'purposes', 'provide-services', 'Provide the services', '[]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x5ed4e2b7929f38204d97b3a97102446e3f099149f5e77e10bb67ac2f71df4c15', 'data', 'email-address', 'Email address', '["account-information","contact-data"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x6c5293dc121a4301a07ccc9d56ec4a86b0d24fb1faf2df138684cb95fb6c336b', 'data', 'account-information', 'Account and profile information', '[]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x7943fb7c104945fb250b149bca948400ed83cdea667cd4d48c644939218a1a35', 'purposes', 'send-transaction-information', 'Send transaction information', '[]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x7ca3615008d384efa06ee1a6c57c5dd6f17add7a4c6acf48df9d8c8f7c65db89', 'data', 'contact-data', 'Contact data', '["personal-information"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x7da57e7d469eafb5131463612f4491000ae8ea534052edb11ca36f5ca164db1b', 'data', 'phone-number', 'Phone number', '["account-information","contact-data"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x80983a3c7d85e2429deb6d2342fc390928e065c939714362396aec9cceca30f9', 'recipients', 'third-party', 'Third party', '[]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x80b996a6b74129f0cfb5e31f6505f5ba3315801f5c31479fe115940c6a6648aa', 'data', 'payment-card', 'Payment card', '["payment-information"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x889ea2964bdf5f068f3bd93a77c92f0f1b556038347a174300912f077da31f79', 'purposes', 'purchase-confirmation', 'Purchase confirmation', '["send-transaction-information"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\x9a356576bde18ebf225e5bba58b70a6d3bb892c11f0511c2b2d506f4e57dbe57', 'data', 'payment-information', 'Payment information', '["account-information","financial-data"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\xb48b023840d81d5e20808b94339be28cec16be664b775df7adb81e8995452271', 'data', 'personal-information', 'Personal information', '[]');
INSERT INTO public.term_version VALUES (2, 'terms', '\xbca38f31c299729b397d7ab23d2024e0115fa7b47fbcbe8fd10913b209e00215', 'sources', 'data-subject', 'The person concerned', '[]');
INSERT INTO public.term_version VALUES (2, 'terms', '\xbd81fa132e992928b3dfa64bb13e474656237957abeac8294a3a17c455beebdd', 'data', 'name', 'Name', '["account-information","identity-data"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\xc50ba80473f2066d0a0a741e699154970acb6a7be795806e9d44d1b8f207b312', 'purposes', 'respond', 'Respond to requests', '["communicate"]');
INSERT INTO public.term_version VALUES (2, 'terms', '\xf020031ce1425ec9f826ec3d468b66395a4af029a9cc1668c9d65e9b489a64e8', 'subjects', 'customer-user', 'User of a customer account', '["person"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x0f9dbd71c05cac86a01caf788f541c6306e6b45259d7f803820a516dff5bd411', 'purposes', 'process-transactions', 'Process and complete transactions', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x638581f55450cdd2357873951c2fd82822c6fe6a0b7307ce77c4c0317e089219', 'purposes', 'billing', 'Billing in general', '[]');
INSERT INTO public.term_version VALUES (1, 'terms', '\x7fa1b51e06b2959c3fd84f05df7e53e4981d70bba41e126212adcebc73ff948c', 'recipients', 'payment-processor', 'Payment processor', '["service-provider"]');
INSERT INTO public.term_version VALUES (1, 'terms', '\xdf44ba340b90bdcadc272ba95e9bd78751279c323a5b499ee12cda7c43850415', 'purposes', 'payment-processing', 'Payment processing', '["billing","process-transactions"]');

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

ALTER TABLE ONLY public.catalogue
    ADD CONSTRAINT catalogue_pkey PRIMARY KEY (one);

ALTER TABLE ONLY public.category_change
    ADD CONSTRAINT category_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (inventory_id, name);

ALTER TABLE ONLY public.category_version
    ADD CONSTRAINT category_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.clause_change
    ADD CONSTRAINT clause_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.clause
    ADD CONSTRAINT clause_pkey PRIMARY KEY (inventory_id, name, policy);

ALTER TABLE ONLY public.clause_version
    ADD CONSTRAINT clause_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.data_type
    ADD CONSTRAINT data_type_pkey PRIMARY KEY (inventory_id, name);

ALTER TABLE ONLY public.datum_change
    ADD CONSTRAINT datum_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.datum_version
    ADD CONSTRAINT datum_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.disclosure_change
    ADD CONSTRAINT disclosure_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.disclosure
    ADD CONSTRAINT disclosure_pkey PRIMARY KEY (inventory_id, name);

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_hash_key UNIQUE (hash);

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (seq);

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_prev_key UNIQUE (prev);

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_push_id_key UNIQUE (push_id);

ALTER TABLE ONLY public.file_change
    ADD CONSTRAINT file_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.file_version
    ADD CONSTRAINT file_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.finding_change
    ADD CONSTRAINT finding_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.finding_version
    ADD CONSTRAINT finding_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.goal_change
    ADD CONSTRAINT goal_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.goal_version
    ADD CONSTRAINT goal_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.inventory
    ADD CONSTRAINT inventory_name_key UNIQUE (name);

ALTER TABLE ONLY public.inventory
    ADD CONSTRAINT inventory_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.part
    ADD CONSTRAINT part_pkey PRIMARY KEY (inventory_id, name, seq);

ALTER TABLE ONLY public.policy_change
    ADD CONSTRAINT policy_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.policy
    ADD CONSTRAINT policy_pkey PRIMARY KEY (inventory_id, name);

ALTER TABLE ONLY public.policy_version
    ADD CONSTRAINT policy_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.proof_change
    ADD CONSTRAINT proof_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.proof_version
    ADD CONSTRAINT proof_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.purpose
    ADD CONSTRAINT purpose_pkey PRIMARY KEY (inventory_id, name);

ALTER TABLE ONLY public.recipient_change
    ADD CONSTRAINT recipient_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.recipient
    ADD CONSTRAINT recipient_pkey PRIMARY KEY (inventory_id, name);

ALTER TABLE ONLY public.recipient_version
    ADD CONSTRAINT recipient_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.statement_change
    ADD CONSTRAINT statement_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT statement_pkey PRIMARY KEY (inventory_id, name);

ALTER TABLE ONLY public.statement_version
    ADD CONSTRAINT statement_version_pkey PRIMARY KEY (inventory_id, part, address);

ALTER TABLE ONLY public.term_change
    ADD CONSTRAINT term_change_pkey PRIMARY KEY (inventory_id, part, address, seq, sign);

ALTER TABLE ONLY public.term_version
    ADD CONSTRAINT term_version_pkey PRIMARY KEY (inventory_id, part, address);

CREATE INDEX ix_entry_inventory_id ON public.entry USING btree (inventory_id);

CREATE INDEX ix_entry_snapshot ON public.entry USING btree (snapshot);

CREATE TRIGGER catalogue_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.catalogue FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER category_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.category FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER category_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.category_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER category_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.category_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER clause_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.clause FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER clause_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.clause_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER clause_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.clause_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER data_type_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.data_type FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER datum_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.datum_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER datum_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.datum_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER disclosure_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disclosure FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER disclosure_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disclosure_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER disclosure_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disclosure_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.entry FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER file_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.file_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER file_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.file_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER finding_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.finding_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER finding_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.finding_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER goal_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.goal_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER goal_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.goal_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER inventory_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inventory FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER part_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.part FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER policy_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.policy FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER policy_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.policy_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER policy_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.policy_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER proof_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.proof_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER proof_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.proof_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER purpose_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.purpose FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER recipient_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.recipient FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER recipient_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.recipient_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER recipient_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.recipient_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER statement_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.statement FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER statement_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.statement_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER statement_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.statement_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER term_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.term_change FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

CREATE TRIGGER term_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.term_version FOR EACH STATEMENT EXECUTE FUNCTION public.clausemap_refuse();

ALTER TABLE ONLY public.category_change
    ADD CONSTRAINT category_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.category_version(inventory_id, part, address);

ALTER TABLE ONLY public.category_change
    ADD CONSTRAINT category_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.category_version
    ADD CONSTRAINT category_version_inventory_id_category_fkey FOREIGN KEY (inventory_id, category) REFERENCES public.category(inventory_id, name);

ALTER TABLE ONLY public.category_version
    ADD CONSTRAINT category_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.clause_change
    ADD CONSTRAINT clause_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.clause_version(inventory_id, part, address);

ALTER TABLE ONLY public.clause_change
    ADD CONSTRAINT clause_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.clause
    ADD CONSTRAINT clause_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.clause_version
    ADD CONSTRAINT clause_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.clause_version
    ADD CONSTRAINT clause_version_inventory_id_policy_clause_fkey FOREIGN KEY (inventory_id, policy, clause) REFERENCES public.clause(inventory_id, policy, name);

ALTER TABLE ONLY public.clause_version
    ADD CONSTRAINT clause_version_inventory_id_policy_fkey FOREIGN KEY (inventory_id, policy) REFERENCES public.policy(inventory_id, name);

ALTER TABLE ONLY public.data_type
    ADD CONSTRAINT data_type_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.datum_change
    ADD CONSTRAINT datum_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.datum_version(inventory_id, part, address);

ALTER TABLE ONLY public.datum_change
    ADD CONSTRAINT datum_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.datum_version
    ADD CONSTRAINT datum_version_inventory_id_category_fkey FOREIGN KEY (inventory_id, category) REFERENCES public.category(inventory_id, name);

ALTER TABLE ONLY public.datum_version
    ADD CONSTRAINT datum_version_inventory_id_datum_fkey FOREIGN KEY (inventory_id, datum) REFERENCES public.data_type(inventory_id, name);

ALTER TABLE ONLY public.datum_version
    ADD CONSTRAINT datum_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.disclosure_change
    ADD CONSTRAINT disclosure_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.disclosure_version(inventory_id, part, address);

ALTER TABLE ONLY public.disclosure_change
    ADD CONSTRAINT disclosure_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.disclosure
    ADD CONSTRAINT disclosure_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_inventory_id_category_fkey FOREIGN KEY (inventory_id, category) REFERENCES public.category(inventory_id, name);

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_inventory_id_disclosure_fkey FOREIGN KEY (inventory_id, disclosure) REFERENCES public.disclosure(inventory_id, name);

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_inventory_id_recipient_fkey FOREIGN KEY (inventory_id, recipient) REFERENCES public.recipient(inventory_id, name);

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.file_change
    ADD CONSTRAINT file_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.file_version(inventory_id, part, address);

ALTER TABLE ONLY public.file_change
    ADD CONSTRAINT file_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.file_version
    ADD CONSTRAINT file_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.finding_change
    ADD CONSTRAINT finding_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.finding_version(inventory_id, part, address);

ALTER TABLE ONLY public.finding_change
    ADD CONSTRAINT finding_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.finding_version
    ADD CONSTRAINT finding_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.goal_change
    ADD CONSTRAINT goal_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.goal_version(inventory_id, part, address);

ALTER TABLE ONLY public.goal_change
    ADD CONSTRAINT goal_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.goal_version
    ADD CONSTRAINT goal_version_inventory_id_category_fkey FOREIGN KEY (inventory_id, category) REFERENCES public.category(inventory_id, name);

ALTER TABLE ONLY public.goal_version
    ADD CONSTRAINT goal_version_inventory_id_datum_fkey FOREIGN KEY (inventory_id, datum) REFERENCES public.data_type(inventory_id, name);

ALTER TABLE ONLY public.goal_version
    ADD CONSTRAINT goal_version_inventory_id_disclosure_fkey FOREIGN KEY (inventory_id, disclosure) REFERENCES public.disclosure(inventory_id, name);

ALTER TABLE ONLY public.goal_version
    ADD CONSTRAINT goal_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.goal_version
    ADD CONSTRAINT goal_version_inventory_id_purpose_fkey FOREIGN KEY (inventory_id, purpose) REFERENCES public.purpose(inventory_id, name);

ALTER TABLE ONLY public.goal_version
    ADD CONSTRAINT goal_version_inventory_id_recipient_fkey FOREIGN KEY (inventory_id, recipient) REFERENCES public.recipient(inventory_id, name);

ALTER TABLE ONLY public.part
    ADD CONSTRAINT part_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.part
    ADD CONSTRAINT part_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.policy_change
    ADD CONSTRAINT policy_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.policy_version(inventory_id, part, address);

ALTER TABLE ONLY public.policy_change
    ADD CONSTRAINT policy_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.policy
    ADD CONSTRAINT policy_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.policy_version
    ADD CONSTRAINT policy_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.policy_version
    ADD CONSTRAINT policy_version_inventory_id_policy_fkey FOREIGN KEY (inventory_id, policy) REFERENCES public.policy(inventory_id, name);

ALTER TABLE ONLY public.proof_change
    ADD CONSTRAINT proof_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.proof_version(inventory_id, part, address);

ALTER TABLE ONLY public.proof_change
    ADD CONSTRAINT proof_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.proof_version
    ADD CONSTRAINT proof_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.proof_version
    ADD CONSTRAINT proof_version_inventory_id_part_goal_fkey FOREIGN KEY (inventory_id, part, goal) REFERENCES public.goal_version(inventory_id, part, address);

ALTER TABLE ONLY public.proof_version
    ADD CONSTRAINT proof_version_inventory_id_statement_fkey FOREIGN KEY (inventory_id, statement) REFERENCES public.statement(inventory_id, name);

ALTER TABLE ONLY public.purpose
    ADD CONSTRAINT purpose_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.recipient_change
    ADD CONSTRAINT recipient_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.recipient_version(inventory_id, part, address);

ALTER TABLE ONLY public.recipient_change
    ADD CONSTRAINT recipient_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.recipient
    ADD CONSTRAINT recipient_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.recipient_version
    ADD CONSTRAINT recipient_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.recipient_version
    ADD CONSTRAINT recipient_version_inventory_id_recipient_fkey FOREIGN KEY (inventory_id, recipient) REFERENCES public.recipient(inventory_id, name);

ALTER TABLE ONLY public.statement_change
    ADD CONSTRAINT statement_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.statement_version(inventory_id, part, address);

ALTER TABLE ONLY public.statement_change
    ADD CONSTRAINT statement_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT statement_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.statement_version
    ADD CONSTRAINT statement_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

ALTER TABLE ONLY public.statement_version
    ADD CONSTRAINT statement_version_inventory_id_policy_clause_fkey FOREIGN KEY (inventory_id, policy, clause) REFERENCES public.clause(inventory_id, policy, name);

ALTER TABLE ONLY public.statement_version
    ADD CONSTRAINT statement_version_inventory_id_policy_fkey FOREIGN KEY (inventory_id, policy) REFERENCES public.policy(inventory_id, name);

ALTER TABLE ONLY public.statement_version
    ADD CONSTRAINT statement_version_inventory_id_statement_fkey FOREIGN KEY (inventory_id, statement) REFERENCES public.statement(inventory_id, name);

ALTER TABLE ONLY public.term_change
    ADD CONSTRAINT term_change_inventory_id_part_address_fkey FOREIGN KEY (inventory_id, part, address) REFERENCES public.term_version(inventory_id, part, address);

ALTER TABLE ONLY public.term_change
    ADD CONSTRAINT term_change_seq_fkey FOREIGN KEY (seq) REFERENCES public.entry(seq);

ALTER TABLE ONLY public.term_version
    ADD CONSTRAINT term_version_inventory_id_fkey FOREIGN KEY (inventory_id) REFERENCES public.inventory(id);

