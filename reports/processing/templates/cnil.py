"""The CNIL's basic register (France): the fields of its sheet for one activity, as columns, in their order."""

from __future__ import annotations

from reports.encoders.sheet import Cell
from reports.page.contents import Contents
from reports.processing import cells
from reports.processing.activity_rows import ActivityRow
from reports.processing.authority_forms import Fill, FormColumn
from reports.registers._words import named

AUTHORITY = "Commission nationale de l'informatique et des libertés"
SOURCE = "the fields of its basic register (fiche de registre), in their order."
OUTSIDE = ("controller", "joint-controller", "third-party", "authority", "public", "directed-by-subject")


def _special(contents: Contents, row: ActivityRow) -> Cell:
    return f"Oui : {cells.special_data(row)}" if row.is_sensitive else "Non"


def _transfers(contents: Contents, row: ActivityRow) -> Cell:
    return f"Oui : {cells.transfer_summary(row)}" if cells.transfers(row) else "Non"


def _recipients(*roles: str) -> Fill:
    return lambda contents, row: cells.kinds_of_recipients(contents, row, roles)


COLUMNS = (
    FormColumn("Nom de l'activité", lambda contents, row: row.title),
    FormColumn("Date de création de la fiche", lambda contents, row: cells.BY_HAND),
    FormColumn("Date de dernière mise à jour de la fiche", lambda contents, row: cells.reviewed(row)),
    FormColumn("Nom du responsable conjoint du traitement", cells.joint_controllers),
    FormColumn("Nom du logiciel ou de l'application", lambda contents, row: cells.systems(row)),
    FormColumn("Objectifs poursuivis", lambda contents, row: named(row.purposes)),
    FormColumn("Catégories de personnes concernées", lambda contents, row: named(row.subjects)),
    FormColumn("Catégories de données collectées", lambda contents, row: cells.data_words(row)),
    FormColumn("Des données sensibles sont-elles traitées ?", _special),
    FormColumn("Durées de conservation des catégories de données", lambda contents, row: cells.retention(row)),
    FormColumn("Destinataires internes", _recipients("internal")),
    FormColumn("Organismes externes", _recipients(*OUTSIDE)),
    FormColumn("Sous-traitants", _recipients("processor")),
    FormColumn("Transferts des données hors UE", _transfers),
    FormColumn("Mesures de sécurité", cells.security),
)
