"""What the invented report on the country of the mrc_style example recommends, under the five themes of the report on Guatemala of 2021."""

from __future__ import annotations

from ceiba.examples.country import Json, records

AREAS = {
    "coordination": ("Coordination and restitution", "Coordinación y restitución"),
    "technology": ("Technology for hotlines and portals", "Tecnología para líneas y portales de denuncia"),
    "companies": ("Policy for the private sector", "Políticas para el sector privado"),
    "units": ("Specialised units", "Unidades especializadas"),
    "voice": ("Children's voice", "La voz de la niñez"),
}

# Id, code, area | institutions, sectors after an at sign | indicators | actions | evidence | title, text and finding, each in English and Spanish.
_RECOMMENDATIONS = """
one_pathway A1 coordination | protection_institute @executive | referral_pathway joint_protocols | pathway_everywhere protocol_text
    protocol_in_regions | ev_referral_map ev_review_2026 | One pathway and one protocol in every region | Una sola ruta y un solo protocolo
    en cada región | Agree a joint protocol of protection, police and health, and train the teams of all twelve regions in it. | Acordar un
    protocolo conjunto de protección, policía y salud, y formar en él a los equipos de las doce regiones. | The pathway is known in most
    places, but there is no joint protocol, and children tell their story again in each office. | La ruta se conoce en la mayoría de los
    lugares, pero no hay un protocolo conjunto y cada niña o niño repite su relato en cada oficina.
restitution A2 coordination | childhood_committee justice_ministry victims_prosecution @legislature | compensation_route legal_aid |
    compensation_by_law compensation_fund legal_aid_contract | ev_victims_law ev_review_2026 | A right to restitution, and a lawyer to claim
    it | Un derecho a la restitución y quien lo reclame | Make compensation a right that does not depend on finding the offender, and pay for
    lawyers of child victims. | Hacer de la indemnización un derecho que no dependa de hallar al agresor y costear la representación de las
    víctimas. | No file of the review ends in compensation, and no child had a lawyer of its own. | Ningún expediente revisado termina en una
    indemnización y ninguna víctima tuvo representación propia.
care_first A3 coordination | health_ministry protection_institute | clinical_care long_term_recovery nationwide_services | urgent_care
    care_in_regions recovery_groups mobile_teams | ev_health_plan ev_talks_2026 | Care within days, also far from the capital | Atención en
    pocos días, también lejos de la capital | Begin with free urgent care in three hospitals, then bring care and recovery groups to all
    regions. | Comenzar con atención urgente gratuita en tres hospitales y llevar después la atención y los grupos a todas las regiones. |
    Care depends on where a child lives, and ends when the case does. | La atención depende de dónde vive la víctima y termina con el caso.
follow_up A4 coordination | childhood_secretariat | lead_body national_strategy policy_monitoring | lead_body_mandate strategy_2027
    yearly_progress_report | ev_strategy ev_minutes_2026 | A lead body that reports each year | Un ente rector que informe cada año | Give
    the lead body a mandate in law, renew the strategy that ends in 2027, and publish each year what was done. | Dar al ente rector un
    mandato legal, renovar la estrategia que vence en 2027 y publicar cada año lo realizado. | The table meets and agrees; nobody outside it
    learns what came of it. | La mesa se reúne y acuerda; fuera de ella nadie sabe qué resultó.
hotline_in_law B1 technology | childhood_committee hotline_foundation @legislature | hotline_legal_basis image_removal_help | hotline_law
    removal_help_desk | ev_hotline_agreement ev_hotline_2025 | A hotline that the law protects | Una línea de denuncia amparada por la ley |
    Protect analysts in law, then open a desk that has images of victims removed. | Amparar por ley a quienes analizan denuncias y abrir
    después una ventanilla que gestione el retiro de imágenes. | The agreement with the police protects analysts; the law does not know them
    yet. | El convenio con la policía ampara a quienes analizan; la ley aún no los contempla.
portal_of_reports B2 technology | communications_regulator cybercrime_prosecution @regulator | reporting_channel report_follow_up
    evidence_on_removal | reporting_portal report_triage evidence_guide evidence_kept | ev_reporting_rules ev_telecom_law | One portal for
    reports, and a team that answers | Un portal de notificaciones y un equipo que responda | Build a secure portal for companies and give
    the prosecution a team that triages and answers every report. | Construir un portal seguro para las empresas y dar a la fiscalía un
    equipo que clasifique y responda cada notificación. | Reports come by e-mail, and most are never answered. | Las notificaciones llegan
    por correo y la mayoría queda sin respuesta.
one_number B3 technology | justice_ministry judicial_council @judiciary | case_statistics threat_analysis | shared_case_number threat_desk
    threat_bulletins | ev_case_statistics | One case number and shared analysis | Un número único de caso y análisis compartido | Give each
    case one number from report to sentence, and publish what threats are new. | Dar a cada caso un número único desde la denuncia hasta la
    sentencia y publicar las amenazas nuevas. | Figures of police, prosecution and courts cannot be laid side by side. | Las cifras de
    policía, fiscalía y juzgados no se pueden comparar.
duty_to_report C1 companies | childhood_committee communications_regulator @private_sector | reporting_duty transparency_reports |
    reporting_duty_law transparency_format | ev_reporting_rules ev_talks_2026 | A duty to report, and figures that show it | Un deber de
    notificar y cifras que lo muestren | Make reporting a duty in law, and ask all companies for the same yearly figures. | Hacer de la
    notificación un deber legal y pedir a todas las empresas las mismas cifras anuales. | Rules are there; a sanction for silence is not. |
    Hay reglas; no hay sanción para quien calla.
safe_services C2 companies | digital_ministry providers_chamber @private_sector | child_safety_policies safe_design payment_controls |
    company_policy_law company_policies protective_settings | ev_provider_code ev_tourism_code | Child safety in every company's policy |
    Protección de la niñez en la política de cada empresa | Rules for telecommunications, finance and tourism, with a model policy and
    settings that protect by default. | Normas para telecomunicaciones, finanzas y turismo, con una política modelo y configuraciones
    protectoras por defecto. | Two sectors have a code; few of their companies have a policy of their own. | Dos sectores tienen un código;
    pocas de sus empresas tienen una política propia.
detect_and_share C3 companies | providers_chamber digital_ministry | detection_tools pilot_projects shared_knowledge | hash_list
    detection_at_hosts pilot_fund signals_exchange | ev_provider_code | Detection and shared signals | Detección y señales compartidas |
    Let hosting companies detect known material with the national list of hashes, and exchange signals. | Que las empresas de alojamiento
    detecten material conocido con la lista nacional de huellas e intercambien señales. | No company says that it looks for known material. |
    Ninguna empresa declara que busque material conocido.
staff_the_unit D1 units | police_cyber_unit @police | specialised_unit investigator_training victim_identification | unit_staffing
    investigator_course victim_identification_team | ev_unit_order ev_police_training | Posts and training for the specialised unit | Plazas
    y formación para la unidad especializada | Give the unit posts and a budget of its own in all regions, a yearly course, and a team for
    victim identification. | Dar a la unidad plazas y presupuesto propios en todas las regiones, un curso anual y un equipo de
    identificación de víctimas. | The unit rests on officers who are lent to it. | La unidad depende de personal en préstamo.
prosecute_everywhere D2 units | cybercrime_prosecution judicial_council @prosecution | specialised_prosecution judicial_training
    child_friendly_hearings | prosecutors_seven_regions prosecution_unit judges_course hearing_rooms | ev_interview_protocol ev_review_2026 |
    Specialised prosecution in all regions | Fiscalía especializada en todas las regiones | Assign prosecutors in the seven regions without
    one, then train judges and open rooms for statements. | Asignar fiscales en las siete regiones sin especialista, formar a la judicatura
    y abrir salas de declaración. | Seven of twelve regions depend on prosecutors on general duty. | Siete de las doce regiones dependen de
    los turnos generales.
manage_offenders D3 units | justice_ministry health_ministry | risk_assessment employment_checks prevention_service treatment_programmes
    supervision_after_release | risk_tool risk_assessors record_checks record_checks_online prevention_line treatment_evaluated |
    ev_risk_manual ev_records_law | Know the risk, and check the record | Conocer el riesgo y consultar los antecedentes | Adopt one
    instrument of risk, train its assessors, and make record checks a rule wherever people work with children. | Adoptar un instrumento único
    de riesgo, formar a quienes lo aplican y exigir la consulta de antecedentes donde se trabaja con niñas y niños. | Decisions on release
    are made without any assessment of risk. | Las salidas se deciden sin evaluación de riesgo.
database_rules D4 units | police_laboratory police_cyber_unit | database_connection national_hash_list | connect_image_database hash_list |
    ev_database_agreement ev_database_rules | Keep the image database connected | Mantener la conexión con la base de imágenes | Keep the
    connection staffed, and build the national list of hashes on it. | Mantener personal para la conexión y basar en ella la lista nacional
    de huellas. | The connection works since January 2026. | La conexión funciona desde enero de 2026.
heard_in_law E1 voice | childhood_committee childhood_secretariat @legislature | consultation_bodies safe_participation |
    children_council safe_participation_rules | ev_child_council | Hear children before a bill is voted on | Escuchar a la niñez antes de
    votar una ley | Ask the children's council about every bill that concerns it, by rules that keep those who speak safe. | Consultar al
    consejo de la niñez cada proyecto de ley que le afecte, con reglas que protejan a quienes hablan. | The council was heard on two of nine
    bills. | Se escuchó al consejo en dos de nueve proyectos.
review_services E2 voice | childhood_network protection_institute @civil_society | feedback_on_services complaints_procedure |
    children_review_services child_complaints | ev_talks_2026 | Services that children review | Servicios que la niñez evalúa | Let children
    review services each year and complain on their own, and tell them what came of it. | Que niñas y niños evalúen los servicios cada año y
    puedan quejarse por sí mismos, y decirles qué resultó. | Nobody could name a change that a child's view had brought about. | Nadie pudo
    nombrar un cambio nacido de la opinión de una niña o un niño.
taught_and_told E3 voice | education_ministry journalists_forum | school_curriculum teacher_training privacy_in_media | curriculum_all_grades
    teachers_by_regions teachers_all_schools newsroom_code privacy_sanctions | ev_curriculum ev_teacher_figures ev_media_code | Teach in every
    grade, and protect whoever speaks | Enseñar en cada grado y proteger a quien habla | Put online safety into every grade, train two teachers
    in each school, and sanction media that identify a child victim. | Llevar la seguridad en línea a cada grado, formar a dos docentes por
    escuela y sancionar a los medios que identifiquen a una víctima. | Pupils ask for it; a third of the teachers feel able to answer. | El
    alumnado lo pide; un tercio de los docentes se siente capaz de responder.
"""


def _text(en: str, es: str) -> Json:
    return {"en": en, "es": es}


def _recommendation(fields: list[str]) -> Json:
    head, addressee, indicators, actions, evidence, *texts = fields
    name, code, area = head.split()
    to = addressee.split()
    title, text, finding = (_text(*pair) for pair in zip(texts[::2], texts[1::2], strict=True))
    made: Json = {"id": name, "code": code, "title": title, "text": text, "finding": finding, "area": area}
    lists = {
        "institutions": [one for one in to if not one.startswith("@")],
        "sectors": [one.removeprefix("@") for one in to if one.startswith("@")],
        "indicators": indicators.split(),
        "actions": actions.split(),
        "evidence": evidence.split(),
    }
    return made | {key: ids for key, ids in lists.items() if ids}


def recommendations(framework: str) -> Json:
    """The document of all recommendations."""
    return {
        "schema": "ceiba/recommendations/1",
        "id": "quelumbra_report",
        "label": _text("Report on Quelumbra (invented)", "Informe sobre Quelumbra (inventado)"),
        "description": _text(
            "There is no such country, and nobody found or recommended this. The five themes are those of the press release on the report on "
            "Guatemala of December 2021.",
            "El país no existe, y nadie halló ni recomendó esto. Los cinco temas son los del comunicado sobre el informe de Guatemala de "
            "diciembre de 2021.",
        ),
        "framework": framework,
        "catalogue": "quelumbra_actions",
        "areas": [{"id": area, "label": _text(*label)} for area, label in AREAS.items()],
        "recommendations": [_recommendation(fields) for fields in records(_RECOMMENDATIONS)],
    }
