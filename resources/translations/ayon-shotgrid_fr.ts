<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>bridge::desktop::AccountDelegate</name>
    <message>
        <source>AYON user</source>
        <translation>Compte AYON</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ActivityChart</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Seconds behind</source>
        <translation>Secondes de retard</translation>
    </message>
    <message>
        <source>Last hour: nothing was synced.</source>
        <translation>Dernière heure&#xa0;: rien n’a été synchronisé.</translation>
    </message>
    <message>
        <source>Last hour: %1 done, %2 failed, %3 behind as a rule.</source>
        <translation>Dernière heure – terminés&#xa0;: %1, en échec&#xa0;: %2, retard habituel&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Throughput and lag of the last hour</source>
        <translation>Débit et retard de la dernière heure</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ActivityController</name>
    <message>
        <source>It has changed meanwhile, so nothing was done.</source>
        <translation>L’état a changé entre-temps, rien n’a donc été fait.</translation>
    </message>
    <message>
        <source>look at how it stands now</source>
        <translation>regardez où cela en est maintenant</translation>
    </message>
    <message>
        <source>AYON lets only managers change jobs: ask a manager to do it.</source>
        <translation>AYON ne laisse que les gestionnaires modifier les tâches de synchronisation&#xa0;: adressez-vous à l’un d’eux.</translation>
    </message>
    <message>
        <source>No worker has taken it yet: there is nothing to try again.</source>
        <translation>Aucun service ne l’a encore pris en charge&#xa0;: il n’y a rien à relancer.</translation>
    </message>
    <message>
        <source>It waits for its worker already.</source>
        <translation>Il attend déjà son service.</translation>
    </message>
    <message>
        <source>It is being worked on: wait until it has ended.</source>
        <translation>Il est en cours de traitement&#xa0;: attendez qu’il se termine.</translation>
    </message>
    <message>
        <source>It was done. A new sync is asked for on the Projects page.</source>
        <translation>Il est terminé. Une nouvelle synchronisation se demande sur la page Projets.</translation>
    </message>
    <message>
        <source>It is no worker&apos;s job, so nobody would take it up again.</source>
        <translation>Aucun service n’en est chargé, personne ne le reprendrait.</translation>
    </message>
    <message>
        <source>It has not failed: only what has failed can be ignored.</source>
        <translation>Il n’a pas échoué&#xa0;: seul un échec peut être ignoré.</translation>
    </message>
    <message>
        <source>It was done: there is nothing to ignore.</source>
        <translation>Il est terminé&#xa0;: il n’y a rien à ignorer.</translation>
    </message>
    <message>
        <source>It is ignored already.</source>
        <translation>Il est déjà ignoré.</translation>
    </message>
    <message>
        <source>It is no worker&apos;s job: AYON lets nobody change it.</source>
        <translation>Aucun service n’en est chargé&#xa0;: AYON ne laisse personne le modifier.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
    <message>
        <source>Will be tried again: %1</source>
        <translation>Sera relancé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ignored: %1</source>
        <translation>Ignoré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shown as of %1: %2</source>
        <translation>État du %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Only what you asked for yourself is shown: AYON shows everything to its managers alone.</source>
        <translation>Seul ce que vous avez demandé vous-même est affiché&#xa0;: AYON ne montre tout qu’à ses gestionnaires.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ActivityModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ActivityPage</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Sync events</source>
        <translation>Événements de synchronisation</translation>
    </message>
    <message>
        <source>No event fits the filter and the search.</source>
        <translation>Aucun événement ne correspond au filtre et à la recherche.</translation>
    </message>
    <message>
        <source>Sign in to see what the sync is doing.</source>
        <translation>Connectez-vous pour voir ce que fait la synchronisation.</translation>
    </message>
    <message>
        <source>The events could not be read</source>
        <translation>Les événements n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Nothing has been synced yet</source>
        <translation>Rien n’a encore été synchronisé</translation>
    </message>
    <message>
        <source>Every change that the services bring from one side to the other is listed here.</source>
        <translation>Chaque modification que les services transmettent d’un côté à l’autre est listée ici.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Running (%1)</source>
        <translation>En cours (%1)</translation>
    </message>
    <message>
        <source>Failed (%1)</source>
        <translation>Échecs (%1)</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>Choose an event first.</source>
        <translation>Choisissez d’abord un événement.</translation>
    </message>
    <message>
        <source>Gives it to a worker once more</source>
        <translation>Le confie une nouvelle fois à un service</translation>
    </message>
    <message>
        <source>Takes it out of the failures for good</source>
        <translation>Le retire définitivement des échecs</translation>
    </message>
    <message>
        <source>Reading the events…</source>
        <translation>Lecture des événements…</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Rechercher des événements</translation>
    </message>
    <message>
        <source>Older events are not listed, but for those that failed.</source>
        <translation>Les événements plus anciens ne sont pas listés, sauf ceux qui ont échoué.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Acts</name>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Délier</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Application</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Switch to %1 on %2</source>
        <translation>Passer à %1 sur %2</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Sign in as somebody else…</source>
        <translation>Se connecter sous un autre nom…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Settings that were changed and not saved</source>
        <translation>Des réglages modifiés et non enregistrés</translation>
    </message>
    <message>
        <source>The sync of %1, which stops where it is; what is written stays</source>
        <translation>La synchronisation de %1, qui s’arrête où elle en est&#xa0;; ce qui est écrit reste</translation>
    </message>
    <message>
        <source>This is not finished and would be lost:</source>
        <translation>Ceci n’est pas terminé et serait perdu&#xa0;:</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Vous n’êtes pas connecté</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ApplyBar</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Applying: getting ready…</source>
        <translation>Application&#xa0;: préparation…</translation>
    </message>
    <message>
        <source>Applying: %1 of %2 steps</source>
        <translation>Application&#xa0;: étape %1 sur %2</translation>
    </message>
    <message>
        <source>Paused. What had begun is finished, and nothing else begins.</source>
        <translation>En pause. Ce qui avait commencé est terminé, rien d’autre ne commence.</translation>
    </message>
    <message>
        <source>Stopped. What was written stays; compare again to see what is left.</source>
        <translation>Arrêté. Ce qui est écrit reste&#xa0;; comparez à nouveau pour voir ce qui manque.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>Done, except for %1 failed and %2 edited meanwhile.</source>
        <translation>Terminé, sauf échecs&#xa0;: %1 et éléments modifiés entre-temps&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>%1 sur %2 cochés</translation>
    </message>
    <message>
        <source>conflicts: %1</source>
        <translation>conflits&#xa0;: %1</translation>
    </message>
    <message>
        <source>edits left for another time: %1</source>
        <translation>modifications laissées pour plus tard&#xa0;: %1</translation>
    </message>
    <message>
        <source>AYON: %1   ·   ShotGrid: %2</source>
        <translation>AYON&#xa0;: %1   ·   ShotGrid&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::AttributeMapEditor</name>
    <message>
        <source>not exchanged</source>
        <translation>non échangé</translation>
    </message>
    <message>
        <source>new field “%1” (%2), made by the next sync</source>
        <translation>nouveau champ «&#xa0;%1&#xa0;» (%2), créé par la prochaine synchronisation</translation>
    </message>
    <message>
        <source>The next sync makes the field there.</source>
        <translation>La prochaine synchronisation y crée le champ.</translation>
    </message>
    <message>
        <source>AYON does not have the attribute there.</source>
        <translation>AYON n’a pas cet attribut à cet endroit.</translation>
    </message>
    <message>
        <source>Attributes of this type are not exchanged.</source>
        <translation>Les attributs de ce type ne sont pas échangés.</translation>
    </message>
    <message>
        <source>The field holds a %1 there, which does not fit.</source>
        <translation>Le champ y contient un %1, ce qui ne convient pas.</translation>
    </message>
    <message>
        <source>ShotGrid takes no edits of the field there.</source>
        <translation>ShotGrid n’accepte pas de modification de ce champ.</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Types of “%1”:</source>
        <translation>Types de «&#xa0;%1&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Types: choose a row</source>
        <translation>Types&#xa0;: choisissez une ligne</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::AttributeMapModel</name>
    <message>
        <source>AYON attribute</source>
        <translation>Attribut AYON</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>ShotGrid field</source>
        <translation>Champ ShotGrid</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
    <message>
        <source>not exchanged</source>
        <translation>non échangé</translation>
    </message>
    <message>
        <source>%1 (new on some types)</source>
        <translation>%1 (nouveau sur certains types)</translation>
    </message>
    <message>
        <source>%1 takes no edits there</source>
        <translation>%1 n’y accepte pas de modification</translation>
    </message>
    <message>
        <source>The next sync makes the field on %1</source>
        <translation>La prochaine synchronisation crée le champ sur %1</translation>
    </message>
    <message>
        <source>Exchanged on no type</source>
        <translation>Échangé sur aucun type</translation>
    </message>
    <message>
        <source>Exchanged on %1</source>
        <translation>Échangé sur %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Autostart</name>
    <message>
        <source>the file “%1” could not be written</source>
        <translation>le fichier «&#xa0;%1&#xa0;» n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>check that the folder belongs to you</source>
        <translation>vérifiez que le dossier vous appartient</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ChangesDialog</name>
    <message>
        <source>Save settings</source>
        <translation>Enregistrer les paramètres</translation>
    </message>
    <message>
        <source>This is saved to AYON, to the settings of %1:</source>
        <translation>Ceci est enregistré dans AYON, dans les paramètres de %1&#xa0;:</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>Ce qui sera enregistré</translation>
    </message>
    <message>
        <source>Somebody else has saved this meanwhile. It stays, but where you have changed the same setting yours takes its place:</source>
        <translation>Quelqu’un d’autre a enregistré ceci entre-temps. Cela reste, mais là où vous avez modifié le même paramètre, votre valeur le remplace&#xa0;:</translation>
    </message>
    <message>
        <source>What somebody else has saved</source>
        <translation>Ce que quelqu’un d’autre a enregistré</translation>
    </message>
    <message>
        <source>Save to AYON</source>
        <translation>Enregistrer dans AYON</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ChoiceEditor</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>aucun choix</translation>
    </message>
    <message>
        <source>%1 (there is no such secret)</source>
        <translation>%1 (ce secret n’existe pas)</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::CompareActions</name>
    <message>
        <source>Compare again</source>
        <translation>Comparer à nouveau</translation>
    </message>
    <message>
        <source>Reads both sides anew</source>
        <translation>Relit les deux côtés</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Writes what is ticked to both sides</source>
        <translation>Écrit des deux côtés ce qui est coché</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>Échec suivant</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Ticks every row that is shown</source>
        <translation>Coche toutes les lignes affichées</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Takes the tick from every row that is shown</source>
        <translation>Décoche toutes les lignes affichées</translation>
    </message>
    <message>
        <source>Table for spreadsheets (CSV)…</source>
        <translation>Tableau pour tableur (CSV)…</translation>
    </message>
    <message>
        <source>For scripts (JSON)…</source>
        <translation>Pour des scripts (JSON)…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>AYON wins</source>
        <translation>AYON l’emporte</translation>
    </message>
    <message>
        <source>In all conflicts AYON wins</source>
        <translation>AYON l’emporte dans tous les conflits</translation>
    </message>
    <message>
        <source>ShotGrid wins</source>
        <translation>ShotGrid l’emporte</translation>
    </message>
    <message>
        <source>In all conflicts ShotGrid wins</source>
        <translation>ShotGrid l’emporte dans tous les conflits</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Leave all conflicts alone</source>
        <translation>Laisser tous les conflits tels quels</translation>
    </message>
    <message>
        <source>Show the projects</source>
        <translation>Afficher les projets</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::CompareEngine</name>
    <message>
        <source>choose another folder or name</source>
        <translation>choisissez un autre dossier ou un autre nom</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ComparePage</name>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>AYON ↔ ShotGrid: both ways</source>
        <translation>AYON ↔ ShotGrid&#xa0;: dans les deux sens</translation>
    </message>
    <message>
        <source>ShotGrid → AYON</source>
        <translation>ShotGrid → AYON</translation>
    </message>
    <message>
        <source>AYON → ShotGrid</source>
        <translation>AYON → ShotGrid</translation>
    </message>
    <message>
        <source>All conflicts</source>
        <translation>Tous les conflits</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Le plan d’exécution</translation>
    </message>
    <message>
        <source>Sign in to both servers to compare projects.</source>
        <translation>Connectez-vous aux deux serveurs pour comparer des projets.</translation>
    </message>
    <message>
        <source>No project to compare</source>
        <translation>Aucun projet à comparer</translation>
    </message>
    <message>
        <source>Choose one on the page of projects, and press Compare.</source>
        <translation>Choisissez-en un sur la page Projets, puis cliquez sur Comparer.</translation>
    </message>
    <message>
        <source>Comparing both sides…</source>
        <translation>Comparaison des deux côtés…</translation>
    </message>
    <message>
        <source>Reading both sides…</source>
        <translation>Lecture des deux côtés…</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>La comparaison a été arrêtée</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The project could not be compared</source>
        <translation>Le projet n’a pas pu être comparé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were compared; there is nothing to do.</source>
        <translation>
            <numerusform>%Ln entité a été comparée&#xa0;; il n’y a rien à faire.</numerusform>
            <numerusform>%Ln entités ont été comparées&#xa0;; il n’y a rien à faire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits that go the other way: %1. Choose another direction to see them.</source>
        <translation>Modifications qui vont dans l’autre sens&#xa0;: %1. Choisissez un autre sens pour les voir.</translation>
    </message>
    <message>
        <source>Both sides agree</source>
        <translation>Les deux côtés concordent</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Exporter le plan d’exécution</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The plan is in %1.</source>
        <translation>Le plan d’exécution se trouve dans %1.</translation>
    </message>
    <message>
        <source>%1 is still being written. Wait until that has ended, or stop it, and then compare %2.</source>
        <translation>%1 est encore en cours d’écriture. Attendez la fin ou arrêtez-la, puis comparez %2.</translation>
    </message>
    <message>
        <source>Nothing of the plan fits the search and the filters.</source>
        <translation>Rien dans le plan ne correspond à la recherche et aux filtres.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Confirmation</name>
    <message>
        <source>What will be written</source>
        <translation>Ce qui sera écrit</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DetailModel</name>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>AYON wins: %1</source>
        <translation>AYON l’emporte&#xa0;: %1</translation>
    </message>
    <message>
        <source>ShotGrid wins: %1</source>
        <translation>ShotGrid l’emporte&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>AYON</source>
        <translation>AYON</translation>
    </message>
    <message>
        <source>ShotGrid</source>
        <translation>ShotGrid</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>AYON says</source>
        <translation>AYON indique</translation>
    </message>
    <message>
        <source>ShotGrid says</source>
        <translation>ShotGrid indique</translation>
    </message>
    <message>
        <source>Both said before</source>
        <translation>Les deux indiquaient</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Ensuite</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DetailPanel</name>
    <message>
        <source>Path of the chosen row</source>
        <translation>Chemin de la ligne choisie</translation>
    </message>
    <message>
        <source>Choose a row to see everything about it</source>
        <translation>Choisissez une ligne pour en voir tous les détails</translation>
    </message>
    <message>
        <source>Conflict:</source>
        <translation>Conflit&#xa0;:</translation>
    </message>
    <message>
        <source>Everything about the chosen row</source>
        <translation>Tous les détails de la ligne choisie</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Doctor</name>
    <message>
        <source>In order</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Create fields…</source>
        <translation>Créer les champs…</translation>
    </message>
    <message>
        <source>Add now…</source>
        <translation>Ajouter maintenant…</translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation>Activer…</translation>
    </message>
    <message>
        <source>Open users</source>
        <translation>Voir les personnes</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Voir les paramètres</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DoctorModel</name>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DoctorPage</name>
    <message>
        <source>Examine again</source>
        <translation>Examiner à nouveau</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Project to examine</source>
        <translation>Projet à examiner</translation>
    </message>
    <message>
        <source>Findings by topic</source>
        <translation>Constats par sujet</translation>
    </message>
    <message>
        <source>The finding in full</source>
        <translation>Le constat en entier</translation>
    </message>
    <message>
        <source>There is nothing left to mend: somebody was quicker. Examine again to see it.</source>
        <translation>Il n’y a plus rien à réparer&#xa0;: quelqu’un a été plus rapide. Examinez à nouveau pour le voir.</translation>
    </message>
    <message>
        <source>Mending this writes to the servers, and nothing else:</source>
        <translation>Cette réparation écrit sur les serveurs, et rien d’autre&#xa0;:</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>It could not be mended. %1</source>
        <translation>La réparation n’a pas réussi. %1</translation>
    </message>
    <message>
        <source>Looking what there is to write…</source>
        <translation>Recherche de ce qui est à écrire…</translation>
    </message>
    <message>
        <source>Sign in, and the doctor looks at both servers.</source>
        <translation>Connectez-vous, et le diagnostic examine les deux serveurs.</translation>
    </message>
    <message>
        <source>Examining both servers…</source>
        <translation>Examen des deux serveurs…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Errors: %1 · Warnings: %2 · In order: %3</source>
        <translation>Erreurs&#xa0;: %1 · Avertissements&#xa0;: %2 · En ordre&#xa0;: %3</translation>
    </message>
    <message>
        <source>Whole studio</source>
        <translation>Tout le studio</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Que faire&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DropZone</name>
    <message>
        <source>Drop files or folders here. The frames of a render are taken together.</source>
        <translation>Déposez ici des fichiers ou des dossiers. Les images d’un rendu sont regroupées.</translation>
    </message>
    <message>
        <source>What to publish</source>
        <translation>À publier</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>Choisir des fich&amp;iers…</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::DroppedFiles</name>
    <message numerus="yes">
        <source>%1, %n frames</source>
        <translation>
            <numerusform>%1, %n image</numerusform>
            <numerusform>%1, %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>, missing: %1</source>
        <translation>, manquantes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::FilterBar</name>
    <message>
        <source>Search paths, values and reasons</source>
        <translation>Rechercher chemin, valeur, raison</translation>
    </message>
    <message>
        <source>Entity type</source>
        <translation>Type d’entité</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 sur %2 affichés</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>Kinds of action: %1</source>
        <translation>Sortes d’action&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ListEditor</name>
    <message>
        <source>Add row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ListModel</name>
    <message>
        <source>Entity type</source>
        <translation>Type d’entité</translation>
    </message>
    <message>
        <source>Folders, outermost first</source>
        <translation>Dossiers, de l’extérieur vers l’intérieur</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Applications hôtes</translation>
    </message>
    <message>
        <source>Product base types</source>
        <translation>Types de base produit</translation>
    </message>
    <message>
        <source>Task types</source>
        <translation>Types de tâche</translation>
    </message>
    <message>
        <source>Task names</source>
        <translation>Noms de tâche</translation>
    </message>
    <message>
        <source>Representations</source>
        <translation>Représentations</translation>
    </message>
    <message>
        <source>“%1” names no folders: write them as name (type) / name (type).</source>
        <translation>«&#xa0;%1&#xa0;» ne désigne pas de dossiers&#xa0;: écrivez-les sous la forme nom (type) / nom (type).</translation>
    </message>
    <message>
        <source>“%1” is none of the choices.</source>
        <translation>«&#xa0;%1&#xa0;» ne fait pas partie des choix.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::MainWindow</name>
    <message>
        <source>AYON ShotGrid</source>
        <translation>AYON ShotGrid</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>AYON does not answer. What you see may be old; it is read again as soon as the server is back.</source>
        <translation>AYON ne répond pas. Ce que vous voyez peut être ancien&#xa0;; tout est relu dès que le serveur est de retour.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>AYON does not know your session any more. Sign in again, with the button at the lower left; until then what you see may be old.</source>
        <translation>AYON ne connaît plus votre session. Reconnectez-vous avec le bouton en bas à gauche&#xa0;; d’ici là, ce que vous voyez peut être ancien.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::NoticePanel</name>
    <message>
        <source>Set-up and problems of the project</source>
        <translation>Mise en place et problèmes du projet</translation>
    </message>
    <message>
        <source>I have looked at the plan: apply it nevertheless</source>
        <translation>J’ai examiné le plan d’exécution&#xa0;: l’appliquer quand même</translation>
    </message>
    <message>
        <source>Stop and look: %1.</source>
        <translation>Arrêtez-vous et regardez&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>To be set up first: %1</source>
        <translation>À mettre en place d’abord&#xa0;: %1</translation>
    </message>
    <message>
        <source>Problems of the project: %1</source>
        <translation>Problèmes du projet&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::NumberEditor</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PairDialog</name>
    <message>
        <source>Pair projects</source>
        <translation>Associer des projets</translation>
    </message>
    <message>
        <source>Which ShotGrid project is AYON&apos;s %1?</source>
        <translation>À quel projet ShotGrid correspond le projet AYON %1&#xa0;?</translation>
    </message>
    <message>
        <source>Which AYON project is ShotGrid&apos;s %1?</source>
        <translation>À quel projet AYON correspond le projet ShotGrid %1&#xa0;?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Rechercher par nom ou code</translation>
    </message>
    <message>
        <source>Projects that are not paired yet</source>
        <translation>Projets qui ne sont pas encore associés</translation>
    </message>
    <message>
        <source>Write both ids</source>
        <translation>Écrire les deux ID</translation>
    </message>
    <message>
        <source>Choose a project first</source>
        <translation>Choisissez d’abord un projet</translation>
    </message>
    <message>
        <source>Every project of the other side is paired already.</source>
        <translation>Tous les projets de l’autre côté sont déjà associés.</translation>
    </message>
    <message>
        <source>Choose a project to see what would be written.</source>
        <translation>Choisissez un projet pour voir ce qui serait écrit.</translation>
    </message>
    <message>
        <source>This is written, and nothing else; nothing is synced yet:
AYON project %1: shotgridId = %2
ShotGrid project %2: Ayon ID (sg_ayon_id) = %1</source>
        <translation>Voici tout ce qui sera écrit&#xa0;; rien n’est encore synchronisé&#xa0;:
Projet AYON %1&#xa0;: shotgridId = %2
Projet ShotGrid %2&#xa0;: Ayon ID (sg_ayon_id) = %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PeopleController</name>
    <message>
        <source>Only managers and administrators of AYON may link and create users; you are signed in as &apos;%1&apos;.</source>
        <translation>Seuls les gestionnaires et les administrateurs d’AYON peuvent lier et créer des utilisateurs&#xa0;; vous êtes connecté en tant que «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Link AYON user &apos;%1&apos; with %2 (ShotGrid user %3)</source>
        <translation>Lier «&#xa0;%1&#xa0;» à %2 (ShotGrid&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Create AYON user &apos;%1&apos; for %2 (ShotGrid user %3)</source>
        <translation>Créer «&#xa0;%1&#xa0;» pour %2 (ShotGrid&#xa0;: %3)</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PeopleModel</name>
    <message>
        <source>ShotGrid user</source>
        <translation>Utilisateur ShotGrid</translation>
    </message>
    <message>
        <source>ShotGrid login</source>
        <translation>Identifiant ShotGrid</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>AYON user</source>
        <translation>Utilisateur AYON</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Lié</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Non lié</translation>
    </message>
    <message>
        <source>Linked just now</source>
        <translation>Lié à l’instant</translation>
    </message>
    <message>
        <source>Can be linked</source>
        <translation>Peut être lié</translation>
    </message>
    <message>
        <source>Not created</source>
        <translation>Non créé</translation>
    </message>
    <message>
        <source>Created just now</source>
        <translation>Créé à l’instant</translation>
    </message>
    <message>
        <source>Can be created</source>
        <translation>Peut être créé</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Décision requise</translation>
    </message>
    <message>
        <source>You have chosen the account.</source>
        <translation>Vous avez choisi le compte.</translation>
    </message>
    <message>
        <source>Only in AYON</source>
        <translation>Dans AYON seulement</translation>
    </message>
    <message>
        <source>No person of ShotGrid is linked with it; it can be chosen for one.</source>
        <translation>Aucune personne de ShotGrid n’y est liée&#xa0;; il peut être choisi pour l’une d’elles.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PeoplePage</name>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Link and create…</source>
        <translation>Lier et créer…</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>People of ShotGrid and their AYON users</source>
        <translation>Personnes de ShotGrid et leurs utilisateurs AYON</translation>
    </message>
    <message>
        <source>This is written to AYON. New users have no password and no access to projects yet.</source>
        <translation>Ceci est écrit dans AYON. Les nouveaux utilisateurs n’ont encore ni mot de passe ni accès aux projets.</translation>
    </message>
    <message>
        <source>Write users (%1)</source>
        <translation>Enregistrer les utilisateurs (%1)</translation>
    </message>
    <message>
        <source>Sign in to see who of ShotGrid is who in AYON.</source>
        <translation>Connectez-vous pour voir qui, dans ShotGrid, est qui dans AYON.</translation>
    </message>
    <message>
        <source>Reading people and users…</source>
        <translation>Lecture des personnes et des utilisateurs…</translation>
    </message>
    <message>
        <source>The people could not be read</source>
        <translation>Les personnes n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>ShotGrid has no people</source>
        <translation>ShotGrid n’a aucune personne</translation>
    </message>
    <message>
        <source>Or it does not show them to this account.</source>
        <translation>Ou bien il ne les montre pas à ce compte.</translation>
    </message>
    <message>
        <source>Writing users (%1)…</source>
        <translation>Enregistrement des utilisateurs (%1)…</translation>
    </message>
    <message>
        <source>%1 linked · %2 can be linked · %3 can be created · %4 left out · %5 need a decision · %6 ticked</source>
        <translation>liés&#xa0;: %1 · à lier&#xa0;: %2 · à créer&#xa0;: %3 · laissés de côté&#xa0;: %4 · à décider&#xa0;: %5 · cochés&#xa0;: %6</translation>
    </message>
    <message>
        <source>Writing broke off; what was written until then is shown as linked. %1</source>
        <translation>L’écriture s’est interrompue&#xa0;; ce qui a été écrit jusque-là est affiché comme lié. %1</translation>
    </message>
    <message>
        <source>AYON refused %1 of %2 users; the reason is beside each.</source>
        <translation>Utilisateurs refusés par AYON&#xa0;: %1 sur %2&#xa0;; la raison figure à côté de chacun.</translation>
    </message>
    <message>
        <source>%1 linked, %2 created.</source>
        <translation>Liés&#xa0;: %1, créés&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Rechercher des personnes</translation>
    </message>
    <message>
        <source>Nobody fits the search.</source>
        <translation>Personne ne correspond à la recherche.</translation>
    </message>
    <message>
        <source> · %1 only in AYON</source>
        <translation> · %1 dans AYON seulement</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PlanExport</name>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Coché</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>In AYON</source>
        <translation>Dans AYON</translation>
    </message>
    <message>
        <source>In ShotGrid</source>
        <translation>Dans ShotGrid</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PlanModel</name>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>In AYON</source>
        <translation>Dans AYON</translation>
    </message>
    <message>
        <source>In ShotGrid</source>
        <translation>Dans ShotGrid</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PlanText</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln de plus</numerusform>
            <numerusform>%Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>AYON wins</source>
        <translation>AYON l’emporte</translation>
    </message>
    <message>
        <source>ShotGrid wins</source>
        <translation>ShotGrid l’emporte</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>place</source>
        <translation>emplacement</translation>
    </message>
    <message>
        <source>moved to the top of the project</source>
        <translation>déplacé à la racine du projet</translation>
    </message>
    <message>
        <source>moved below %1</source>
        <translation>déplacé sous %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and new value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, old and new value</comment>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>new – %1</source>
        <translation>nouveau – %1</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>est supprimé</translation>
    </message>
    <message>
        <source>goes to the bin</source>
        <translation>va à la corbeille</translation>
    </message>
    <message>
        <source>stays, unlinked</source>
        <translation>reste, délié</translation>
    </message>
    <message>
        <source>remembers the link</source>
        <translation>retient le lien</translation>
    </message>
    <message>
        <source>%1 was edited on both sides: %2</source>
        <comment>field, how it ends</comment>
        <translation>%1 en conflit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Edited meanwhile, left</source>
        <translation>Modifié entre-temps, laissé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln créé</numerusform>
            <numerusform>%Ln créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln modifié</numerusform>
            <numerusform>%Ln modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln déplacé</numerusform>
            <numerusform>%Ln déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln supprimé</numerusform>
            <numerusform>%Ln supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unlinked</source>
        <translation>
            <numerusform>%Ln délié</numerusform>
            <numerusform>%Ln déliés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation>
            <numerusform>%Ln lié</numerusform>
            <numerusform>%Ln liés</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PreferencesDialog</name>
    <message>
        <source>&amp;Tell me when a sync has finished or failed</source>
        <translation>&amp;M’avertir quand une synchronisation est terminée ou a échoué</translation>
    </message>
    <message>
        <source>Be &amp;quiet from</source>
        <translation>&amp;Silence de</translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation>&amp;Démarrer à l’ouverture de ma session sur cet ordinateur</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Be quiet from</source>
        <translation>Silence à partir de</translation>
    </message>
    <message>
        <source>Be quiet until</source>
        <translation>Silence jusqu’à</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;jusqu’à</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>La langue change au prochain démarrage.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectDetails</name>
    <message>
        <source>Health of the project</source>
        <translation>Santé du projet</translation>
    </message>
    <message>
        <source>Choose a project first.</source>
        <translation>Choisissez d’abord un projet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose a project to sync or compare it.</source>
        <translation>Choisissez un projet pour le synchroniser ou le comparer.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectPairs</name>
    <message>
        <source>It is linked with ShotGrid&apos;s project %1, which is not there or not shown to you.</source>
        <translation>Il est lié au projet %1 de ShotGrid, qui n’existe pas ou ne vous est pas montré.</translation>
    </message>
    <message>
        <source>Bring that project back or ask for access to it, or clear shotgridId of the AYON project.</source>
        <translation>Rétablissez ce projet ou demandez-en l’accès, ou videz shotgridId du projet AYON.</translation>
    </message>
    <message>
        <source>More than one AYON project is linked with ShotGrid&apos;s project %1.</source>
        <translation>Plusieurs projets AYON sont liés au projet %1 de ShotGrid.</translation>
    </message>
    <message>
        <source>Clear shotgridId of those that are not its counterpart.</source>
        <translation>Videz shotgridId de ceux qui n’en sont pas la contrepartie.</translation>
    </message>
    <message>
        <source>ShotGrid says that this project belongs to AYON&apos;s %1.</source>
        <translation>ShotGrid dit que ce projet appartient au projet AYON %1.</translation>
    </message>
    <message>
        <source>Clear shotgridId in AYON or Ayon ID in ShotGrid, whichever is wrong.</source>
        <translation>Videz shotgridId dans AYON ou Ayon ID dans ShotGrid, selon ce qui est faux.</translation>
    </message>
    <message>
        <source>AYON does not know of the link yet, so nothing is synced by itself.</source>
        <translation>AYON ne connaît pas encore le lien, rien n’est donc synchronisé automatiquement.</translation>
    </message>
    <message>
        <source>Sync it once: that writes the link.</source>
        <translation>Synchronisez-le une fois&#xa0;: cela écrit le lien.</translation>
    </message>
    <message>
        <source>It is archived in ShotGrid.</source>
        <translation>Il est archivé dans ShotGrid.</translation>
    </message>
    <message>
        <source>Bring it back there before people work in it again.</source>
        <translation>Rétablissez-le là-bas avant que l’on y travaille à nouveau.</translation>
    </message>
    <message>
        <source>ShotGrid says that it belongs to AYON&apos;s %1, which is not there.</source>
        <translation>ShotGrid dit qu’il appartient au projet AYON %1, qui n’existe pas.</translation>
    </message>
    <message>
        <source>Sync it to AYON to make that project, or clear Ayon ID in ShotGrid.</source>
        <translation>Synchronisez-le vers AYON pour créer ce projet, ou videz Ayon ID dans ShotGrid.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectRow</name>
    <message>
        <source>Pairing</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Failed events: %1.</source>
        <translation>Événements en échec&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Look at them on the Activity page: retry or ignore them.</source>
        <translation>Consultez-les sur la page Activité&#xa0;: relancez-les ou ignorez-les.</translation>
    </message>
    <message>
        <source>Name and code</source>
        <translation>Nom et code</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectRules</name>
    <message>
        <source>AYON does not have this project.</source>
        <translation>AYON n’a pas ce projet.</translation>
    </message>
    <message>
        <source>Sync it from ShotGrid, or pair it with an AYON project of another name.</source>
        <translation>Synchronisez-le depuis ShotGrid, ou associez-le à un projet AYON d’un autre nom.</translation>
    </message>
    <message>
        <source>ShotGrid does not have this project.</source>
        <translation>ShotGrid n’a pas ce projet.</translation>
    </message>
    <message>
        <source>Sync it from AYON, or pair it with a ShotGrid project of another name.</source>
        <translation>Synchronisez-le depuis AYON, ou associez-le à un projet ShotGrid d’un autre nom.</translation>
    </message>
    <message>
        <source>AYON lets only managers change projects and ask for syncs.</source>
        <translation>AYON ne laisse que les gestionnaires modifier des projets et demander des synchronisations.</translation>
    </message>
    <message>
        <source>Ask a manager of AYON to do it, or to make you one.</source>
        <translation>Demandez à un gestionnaire d’AYON de le faire, ou de vous nommer gestionnaire.</translation>
    </message>
    <message>
        <source>ShotGrid did not let you change a project: %1</source>
        <translation>ShotGrid ne vous a pas laissé modifier un projet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ask the site&apos;s administrator for that permission.</source>
        <translation>Demandez cette permission à l’administrateur du site.</translation>
    </message>
    <message>
        <source>A sync of this project is under way.</source>
        <translation>Une synchronisation de ce projet est en cours.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Attendez qu’elle se termine.</translation>
    </message>
    <message>
        <source>AYON takes no project called “%1”: a name has 1 to 32 letters of ASCII, digits and “_”, and no blanks.</source>
        <translation>AYON n’accepte aucun projet nommé «&#xa0;%1&#xa0;»&#xa0;: un nom compte de 1 à 32 lettres ASCII, chiffres et «&#xa0;_&#xa0;», sans espace.</translation>
    </message>
    <message>
        <source>The project has to be made anew in AYON under such a name.</source>
        <translation>Le projet doit être recréé dans AYON sous un tel nom.</translation>
    </message>
    <message>
        <source>Rename it in ShotGrid, or pair it with an AYON project of another name.</source>
        <translation>Renommez-le dans ShotGrid, ou associez-le à un projet AYON d’un autre nom.</translation>
    </message>
    <message>
        <source>The project has no code.</source>
        <translation>Le projet n’a pas de code.</translation>
    </message>
    <message>
        <source>Give it one in %1.</source>
        <translation>Donnez-lui-en un dans %1.</translation>
    </message>
    <message>
        <source>The code “%1” will not do: it begins with a letter and has two or more letters of ASCII or digits.</source>
        <translation>Le code «&#xa0;%1&#xa0;» ne convient pas&#xa0;: il commence par une lettre et compte au moins deux lettres ASCII ou chiffres.</translation>
    </message>
    <message>
        <source>Change it in %1.</source>
        <translation>Changez-le dans %1.</translation>
    </message>
    <message>
        <source>It is paired already.</source>
        <translation>Il est déjà associé.</translation>
    </message>
    <message>
        <source>Clear shotgridId in AYON and Ayon ID in ShotGrid first, if that is wrong.</source>
        <translation>Videz d’abord shotgridId dans AYON et Ayon ID dans ShotGrid, si c’est faux.</translation>
    </message>
    <message>
        <source>The switch is being written.</source>
        <translation>L’interrupteur est en cours d’écriture.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectWords</name>
    <message>
        <source>Running %1 %</source>
        <translation>En cours, %1&#xa0;%</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>demandée %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message>
        <source>ShotGrid %1 “%2”</source>
        <translation>ShotGrid %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1  ⇄  %2, linked by their ids</source>
        <translation>%1  ⇄  %2, liés par leurs ID</translation>
    </message>
    <message>
        <source>%1  ⇄  %2, by name: the first sync links them</source>
        <translation>%1  ⇄  %2, par le nom&#xa0;: la première synchronisation les lie</translation>
    </message>
    <message>
        <source>%1, not in ShotGrid</source>
        <translation>%1, absent de ShotGrid</translation>
    </message>
    <message>
        <source>%1, not in AYON</source>
        <translation>%1, absent d’AYON</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Demande…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>En attente…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectsController</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>A sync of %1 was asked for.</source>
        <translation>Une synchronisation de %1 a été demandée.</translation>
    </message>
    <message>
        <source>%1 is synced. %2</source>
        <translation>%1 est synchronisé. %2</translation>
    </message>
    <message>
        <source>The sync of %1 failed. %2</source>
        <translation>La synchronisation de %1 a échoué. %2</translation>
    </message>
    <message>
        <source>see the Activity page for all of it</source>
        <translation>voyez le détail sur la page Activité</translation>
    </message>
    <message>
        <source>%1 is paired. Nothing was synced yet.</source>
        <translation>%1 est associé. Rien n’a encore été synchronisé.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectsModel</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Changes in ShotGrid go to AYON by themselves (Ayon Auto Sync)</source>
        <translation>Les modifications faites dans ShotGrid passent automatiquement dans AYON (Ayon Auto Sync)</translation>
    </message>
    <message>
        <source>Changes in AYON go to ShotGrid by themselves (shotgridPush)</source>
        <translation>Les modifications faites dans AYON passent automatiquement dans ShotGrid (shotgridPush)</translation>
    </message>
    <message>
        <source>Events that wait for a worker or are being worked on: %1</source>
        <translation>Événements qui attendent un service ou sont en cours de traitement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>In AYON</source>
        <translation>Dans AYON</translation>
    </message>
    <message>
        <source>In ShotGrid</source>
        <translation>Dans ShotGrid</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Dernière synchro</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Auto ► AYON</source>
        <translation>Auto ► AYON</translation>
    </message>
    <message>
        <source>Auto ► ShotGrid</source>
        <translation>Auto ► ShotGrid</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ProjectsPage</name>
    <message>
        <source>Populate</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Reads the projects of both sides</source>
        <translation>Lit les projets des deux côtés</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>ShotGrid ► AYON</source>
        <translation>ShotGrid ► AYON</translation>
    </message>
    <message>
        <source>Brings the whole project from ShotGrid to AYON</source>
        <translation>Transfère tout le projet de ShotGrid vers AYON</translation>
    </message>
    <message>
        <source>AYON ► ShotGrid</source>
        <translation>AYON ► ShotGrid</translation>
    </message>
    <message>
        <source>Brings the whole project from AYON to ShotGrid</source>
        <translation>Transfère tout le projet d’AYON vers ShotGrid</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Shows what a sync would change, and changes nothing</source>
        <translation>Montre ce qu’une synchronisation changerait, sans rien changer</translation>
    </message>
    <message>
        <source>Links it with a project of another name on the other side</source>
        <translation>Le lie à un projet d’un autre nom de l’autre côté</translation>
    </message>
    <message>
        <source>Auto ► AYON</source>
        <translation>Auto ► AYON</translation>
    </message>
    <message>
        <source>Changes in ShotGrid go to AYON by themselves</source>
        <translation>Les modifications faites dans ShotGrid passent automatiquement dans AYON</translation>
    </message>
    <message>
        <source>Auto ► ShotGrid</source>
        <translation>Auto ► ShotGrid</translation>
    </message>
    <message>
        <source>Changes in AYON go to ShotGrid by themselves</source>
        <translation>Les modifications faites dans AYON passent automatiquement dans ShotGrid</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Rechercher par nom ou code</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>Des deux côtés</translation>
    </message>
    <message>
        <source>Only on one side</source>
        <translation>D’un seul côté</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>No project fits the filter and the search.</source>
        <translation>Aucun projet ne correspond au filtre et à la recherche.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Shown as of %1: %2</source>
        <translation>État du %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing is known of syncs and events: %1</source>
        <translation>On ne sait rien des synchronisations ni des événements&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Projects: %1</source>
        <translation>Projets&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sign in to see the projects of both sides.</source>
        <translation>Connectez-vous pour voir les projets des deux côtés.</translation>
    </message>
    <message>
        <source>The projects could not be read</source>
        <translation>Les projets n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>There is no project</source>
        <translation>Il n’y a aucun projet</translation>
    </message>
    <message>
        <source>Neither AYON nor ShotGrid has one that you may see. Make one on either side, then read them again.</source>
        <translation>Ni AYON ni ShotGrid n’en ont que vous puissiez voir. Créez-en un d’un côté ou de l’autre, puis relisez.</translation>
    </message>
    <message>
        <source>Pair with…</source>
        <translation>Associer à…</translation>
    </message>
    <message>
        <source>Reading the projects of both sides…</source>
        <translation>Lecture des projets des deux côtés…</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PublishController</name>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Drop what you want to publish.</source>
        <translation>Déposez ce que vous voulez publier.</translation>
    </message>
    <message>
        <source>Choose the project.</source>
        <translation>Choisissez le projet.</translation>
    </message>
    <message>
        <source>Choose where it belongs.</source>
        <translation>Choisissez où cela se rattache.</translation>
    </message>
    <message>
        <source>Give the product a name, such as renderMain.</source>
        <translation>Donnez un nom au produit, par exemple renderMain.</translation>
    </message>
    <message>
        <source>Asking ShotGrid which version comes next…</source>
        <translation>ShotGrid est interrogé sur la prochaine version…</translation>
    </message>
    <message>
        <source>Type the version number: ShotGrid did not say which one comes next.</source>
        <translation>Saisissez le numéro de version&#xa0;: ShotGrid n’a pas dit lequel vient ensuite.</translation>
    </message>
    <message>
        <source>This version is there already. Take another number, or say that it is to be updated.</source>
        <translation>Cette version existe déjà. Prenez un autre numéro, ou indiquez qu’elle doit être mise à jour.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::PublishPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What is published</source>
        <translation>Ce qui est publié</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Search tasks and folders</source>
        <translation>Rechercher des tâches et des dossiers</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Où cela se rattache</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Publier</translation>
    </message>
    <message>
        <source>Pr&amp;oject</source>
        <translation>Pr&amp;ojet</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Rattaché à</translation>
    </message>
    <message>
        <source>Pro&amp;duct</source>
        <translation>Pro&amp;duit</translation>
    </message>
    <message>
        <source>Version number</source>
        <translation>Numéro de version</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>D&amp;escription</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>Vignette</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;File d’attente</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Show in &amp;ShotGrid</source>
        <translation>Voir dans &amp;ShotGrid</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>Lecture impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.webp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.tif *.tiff *.webp)</translation>
    </message>
    <message>
        <source>This system does not let programs see the screen. Choose an image instead.</source>
        <translation>Ce système ne laisse pas les programmes voir l’écran. Choisissez plutôt une image.</translation>
    </message>
    <message>
        <source>This is no picture that can be used as a thumbnail: %1</source>
        <translation>Ce n’est pas une image utilisable comme vignette&#xa0;: %1</translation>
    </message>
    <message>
        <source>It is in the queue. You may go on, and even close the program: what is left is done at the next start.</source>
        <translation>C’est dans la file d’attente. Vous pouvez continuer, et même fermer le programme&#xa0;: le reste est fait au prochain démarrage.</translation>
    </message>
    <message>
        <source>Sign in to publish.</source>
        <translation>Connectez-vous pour publier.</translation>
    </message>
    <message>
        <source>From the movie or image</source>
        <translation>Tirée du film ou de l’image</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Representation</source>
        <translation>Représentation</translation>
    </message>
    <message>
        <source>&amp;Grab screen</source>
        <translation>&amp;Capturer l’écran</translation>
    </message>
    <message>
        <source>Nothing is being published. What you publish is listed here, with what became of it.</source>
        <translation>Rien n’est en cours de publication. Ce que vous publiez s’affiche ici, avec son résultat.</translation>
    </message>
    <message>
        <source>C&amp;lear published</source>
        <translation>&amp;Vider les publiés</translation>
    </message>
    <message>
        <source>Choose a project to see its tasks and folders.</source>
        <translation>Choisissez un projet pour voir ses tâches et ses dossiers.</translation>
    </message>
    <message>
        <source>The project has no folder that you may see.</source>
        <translation>Le projet n’a aucun dossier que vous puissiez voir.</translation>
    </message>
    <message>
        <source>No task or folder fits the search.</source>
        <translation>Aucune tâche ni aucun dossier ne correspond à la recherche.</translation>
    </message>
    <message>
        <source>There is no file in: %1</source>
        <translation>Aucun fichier dans&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln files were taken.</source>
        <translation>
            <numerusform>Seul %Ln fichier a été pris.</numerusform>
            <numerusform>Seuls les %Ln premiers fichiers ont été pris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Examen des fichiers…</translation>
    </message>
    <message>
        <source>Nothing is dropped yet.</source>
        <translation>Rien n’est encore déposé.</translation>
    </message>
    <message>
        <source>The picture could not be kept: look at the space on this disk.</source>
        <translation>L’image n’a pas pu être conservée&#xa0;: vérifiez l’espace sur ce disque.</translation>
    </message>
    <message>
        <source>v%1 is there already: bring it up to date</source>
        <translation>v%1 existe déjà&#xa0;: la mettre à jour</translation>
    </message>
    <message>
        <source>The tasks and folders could not be read.</source>
        <translation>Les tâches et les dossiers n’ont pas pu être lus.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>En attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Publishing, %1 %</source>
        <translation>Publication, %1&#xa0;%</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>It goes on when you are signed in to %1.</source>
        <translation>Cela continue dès que vous êtes connecté à %1.</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>En attente de %1</translation>
    </message>
    <message>
        <source>Published, %1</source>
        <translation>Publié, %1</translation>
    </message>
    <message>
        <source>Failed, %1: %2</source>
        <translation>Échec, %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::ScreenGrab</name>
    <message>
        <source>Draw a rectangle around what the thumbnail is to show; Escape ends it</source>
        <translation>Tracez un rectangle autour de ce que la vignette doit montrer&#xa0;; Échap pour annuler</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SettingField</name>
    <message>
        <source>Pin this value</source>
        <translation>Épingler cette valeur</translation>
    </message>
    <message>
        <source>Undo my change</source>
        <translation>Annuler ma modification</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>Valeur propre</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Surchargé</translation>
    </message>
    <message>
        <source>From the studio</source>
        <translation>Du studio</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Of the studio</source>
        <translation>Valeur du studio</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, modifié</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Reset to the studio&apos;s: %1</source>
        <translation>Rétablir la valeur du studio&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reset to the default: %1</source>
        <translation>Rétablir la valeur par défaut&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Settings</name>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, épinglé</translation>
    </message>
    <message>
        <source>%1, no longer overridden</source>
        <translation>%1, plus surchargé</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>ShotGrid site</source>
        <translation>Site ShotGrid</translation>
    </message>
    <message>
        <source>Address of the site, for example https://studio.shotgrid.autodesk.com</source>
        <translation>Adresse du site, par exemple https://studio.shotgrid.autodesk.com</translation>
    </message>
    <message>
        <source>Script name</source>
        <translation>Nom du script</translation>
    </message>
    <message>
        <source>The secret whose name is that of the ShotGrid script; usually the same as below.</source>
        <translation>Le secret dont le nom est celui du script ShotGrid&#xa0;; en général le même que plus bas.</translation>
    </message>
    <message>
        <source>Script key</source>
        <translation>Clé du script</translation>
    </message>
    <message>
        <source>The secret of AYON whose value is the application key of the script. Secrets are made in AYON, under Settings, Secrets; their values are never shown here.</source>
        <translation>Le secret d’AYON dont la valeur est la clé d’application du script. Les secrets se créent dans AYON, sous Settings, Secrets&#xa0;; leurs valeurs ne sont jamais affichées ici.</translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation>Intervalle d’interrogation</translation>
    </message>
    <message>
        <source>Seconds between two looks at ShotGrid while nothing happens.</source>
        <translation>Secondes entre deux consultations de ShotGrid tant que rien ne se passe.</translation>
    </message>
    <message>
        <source>Do not check certificates</source>
        <translation>Ne pas vérifier les certificats</translation>
    </message>
    <message>
        <source>Connects even when the certificate of the site cannot be trusted. Unsafe: whoever sits between can read and change everything.</source>
        <translation>Se connecte même si le certificat du site n’est pas fiable. Dangereux&#xa0;: qui se trouve entre les deux peut tout lire et tout modifier.</translation>
    </message>
    <message>
        <source>Entities and tasks</source>
        <translation>Entités et tâches</translation>
    </message>
    <message>
        <source>Entity types</source>
        <translation>Types d’entité</translation>
    </message>
    <message>
        <source>What is synced. Types that a ShotGrid project hides stay out anyway.</source>
        <translation>Ce qui est synchronisé. Les types qu’un projet ShotGrid masque restent de toute façon exclus.</translation>
    </message>
    <message>
        <source>Default task type</source>
        <translation>Type de tâche par défaut</translation>
    </message>
    <message>
        <source>For tasks of ShotGrid without a pipeline step. Made when a project lacks it.</source>
        <translation>Pour les tâches de ShotGrid sans étape de pipeline. Créé quand un projet ne l’a pas.</translation>
    </message>
    <message>
        <source>Project code field</source>
        <translation>Champ du code de projet</translation>
    </message>
    <message>
        <source>The field of a ShotGrid Project that holds its code.</source>
        <translation>Le champ d’un projet ShotGrid qui contient son code.</translation>
    </message>
    <message>
        <source>Anatomy preset</source>
        <translation>Préréglage d’anatomie</translation>
    </message>
    <message>
        <source>For AYON projects that are made from ShotGrid ones.</source>
        <translation>Pour les projets AYON créés à partir de projets ShotGrid.</translation>
    </message>
    <message>
        <source>Attribute map</source>
        <translation>Table des attributs</translation>
    </message>
    <message>
        <source>Attributes and fields</source>
        <translation>Attributs et champs</translation>
    </message>
    <message>
        <source>Which AYON attribute is exchanged with which ShotGrid field, on which types. Only pairs that fit are offered.</source>
        <translation>Quel attribut AYON est échangé avec quel champ ShotGrid, sur quels types. Seules les paires qui conviennent sont proposées.</translation>
    </message>
    <message>
        <source>Parent folders</source>
        <translation>Dossiers parents</translation>
    </message>
    <message>
        <source>Folders from the project down, outermost first, as name (folder type): “library (folder) / assets (asset)”.</source>
        <translation>Dossiers à partir du projet, le plus extérieur d’abord, sous la forme nom (type de dossier)&#xa0;: «&#xa0;library (folder) / assets (asset)&#xa0;».</translation>
    </message>
    <message>
        <source>Folder parents</source>
        <translation>Dossiers parents</translation>
    </message>
    <message>
        <source>Relocate the root</source>
        <translation>Déplacer la racine</translation>
    </message>
    <message>
        <source>Keeps the hierarchy of ShotGrid, below other folders. At most one of the two ways may be on.</source>
        <translation>Conserve la hiérarchie de ShotGrid, sous d’autres dossiers. Un seul des deux modes peut être actif.</translation>
    </message>
    <message>
        <source>Group by type</source>
        <translation>Grouper par type</translation>
    </message>
    <message>
        <source>Puts all entities of a type below the same folder.</source>
        <translation>Place toutes les entités d’un type sous le même dossier.</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Use a local storage</source>
        <translation>Utiliser un stockage local</translation>
    </message>
    <message>
        <source>Publishes file links below a LocalStorage of the site.</source>
        <translation>Publie des liens de fichiers sous un LocalStorage du site.</translation>
    </message>
    <message>
        <source>Local storage</source>
        <translation>Stockage local</translation>
    </message>
    <message>
        <source>The code of that LocalStorage.</source>
        <translation>Le code de ce LocalStorage.</translation>
    </message>
    <message>
        <source>Media paths</source>
        <translation>Chemins des médias</translation>
    </message>
    <message>
        <source>Which representation&apos;s path is written to a Version. Filters take several names with commas; an empty one lets everything pass. Of the representations the first that was published is taken.</source>
        <translation>De quelle représentation le chemin est écrit dans une Version. Un filtre accepte plusieurs noms séparés par des virgules&#xa0;; vide, il laisse tout passer. Parmi les représentations, la première publiée est retenue.</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>lignes&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SettingsController</name>
    <message>
        <source>Everything can be read here, but only managers and administrators of AYON may save settings; you are signed in as “%1”.</source>
        <translation>Tout peut être lu ici, mais seuls les gestionnaires et les administrateurs d’AYON peuvent enregistrer des paramètres&#xa0;; vous êtes connecté en tant que «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SettingsPage</name>
    <message>
        <source>Review and save…</source>
        <translation>Vérifier et enregistrer…</translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation>Abandonner les modifications…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Settings of the studio or of a project</source>
        <translation>Paramètres du studio ou d’un projet</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Sections des paramètres</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>These changes of %1 are not saved and will be lost:</source>
        <translation>Ces modifications de %1 ne sont pas enregistrées et seront perdues&#xa0;:</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>the studio</source>
        <translation>du studio</translation>
    </message>
    <message>
        <source>project %1</source>
        <translation>du projet %1</translation>
    </message>
    <message>
        <source>Sign in to see the settings of the studio.</source>
        <translation>Connectez-vous pour voir les paramètres du studio.</translation>
    </message>
    <message>
        <source>Reading the settings…</source>
        <translation>Lecture des paramètres…</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Les paramètres n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>%1 (edited)</source>
        <translation>%1 (modifié)</translation>
    </message>
    <message>
        <source>Something here needs attention</source>
        <translation>Quelque chose ici demande votre attention</translation>
    </message>
    <message>
        <source>%1: %2 is now %3</source>
        <translation>%1&#xa0;: %2 est maintenant %3</translation>
    </message>
    <message>
        <source>Saving broke off. %1</source>
        <translation>L’enregistrement s’est interrompu. %1</translation>
    </message>
    <message>
        <source>Nothing was saved: somebody else has saved these settings meanwhile. Your changes are kept; review them once more. %1</source>
        <translation>Rien n’a été enregistré&#xa0;: quelqu’un d’autre a enregistré ces paramètres entre-temps. Vos modifications sont conservées&#xa0;; vérifiez-les encore une fois. %1</translation>
    </message>
    <message>
        <source>Somebody else has saved these settings meanwhile. Your changes are kept. %1</source>
        <translation>Quelqu’un d’autre a enregistré ces paramètres entre-temps. Vos modifications sont conservées. %1</translation>
    </message>
    <message>
        <source>Saved to AYON.</source>
        <translation>Enregistré dans AYON.</translation>
    </message>
    <message>
        <source>Not all that there is to choose from could be read. %1</source>
        <translation>Tout ce qui peut être choisi n’a pas pu être lu. %1</translation>
    </message>
    <message>
        <source>Studio settings</source>
        <translation>Paramètres du studio</translation>
    </message>
    <message>
        <source>You are signed in elsewhere now, or as somebody else. These changes were not saved and are gone: %1</source>
        <translation>Vous êtes maintenant connecté ailleurs, ou comme quelqu’un d’autre. Ces modifications n’étaient pas enregistrées et sont perdues&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SignInController</name>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Ce n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>Give it as https://ayon.studio.example.</source>
        <translation>Indiquez-la sous la forme https://ayon.studio.example.</translation>
    </message>
    <message>
        <source>Login and password are needed.</source>
        <translation>L’identifiant et le mot de passe sont nécessaires.</translation>
    </message>
    <message>
        <source>An API key is needed.</source>
        <translation>Une clé d’API est nécessaire.</translation>
    </message>
    <message>
        <source>AYON shows yours on your profile page.</source>
        <translation>AYON affiche la vôtre sur votre page de profil.</translation>
    </message>
    <message>
        <source>A login is needed.</source>
        <translation>Un identifiant est nécessaire.</translation>
    </message>
    <message>
        <source>It is often your e-mail address.</source>
        <translation>C’est souvent votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Ask a manager or an administrator of AYON to sign in here: they are asked for the site.</source>
        <translation>Demandez à un gestionnaire ou à un administrateur d’AYON de se connecter ici&#xa0;: le site lui sera demandé.</translation>
    </message>
    <message>
        <source>This is not the address of a site.</source>
        <translation>Ce n’est pas l’adresse d’un site.</translation>
    </message>
    <message>
        <source>Give it as https://studio.shotgrid.autodesk.com.</source>
        <translation>Donnez-la sous la forme https://studio.shotgrid.autodesk.com.</translation>
    </message>
    <message>
        <source>AYON has a secret of this name already.</source>
        <translation>AYON a déjà un secret de ce nom.</translation>
    </message>
    <message>
        <source>Leave the key empty to use it, or change it in AYON&apos;s settings under Secrets.</source>
        <translation>Laissez la clé vide pour l’utiliser, ou changez-la dans les réglages d’AYON, sous Secrets.</translation>
    </message>
    <message>
        <source>A script has a name and a key.</source>
        <translation>Un script a un nom et une clé.</translation>
    </message>
    <message>
        <source>ShotGrid shows both on the page of its scripts. Leave both empty to do it later.</source>
        <translation>ShotGrid montre les deux sur sa page des scripts. Laissez les deux vides pour le faire plus tard.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SignInDialog</name>
    <message>
        <source>Permission group: %1</source>
        <translation>Groupe de permissions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Works in all projects of the site.</source>
        <translation>Travaille dans tous les projets du site.</translation>
    </message>
    <message>
        <source>Works in: %1</source>
        <translation>Travaille dans&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et %n autre</numerusform>
            <numerusform> et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep me signed in, in the keychain of this computer</source>
        <translation>&amp;Rester connecté, par le trousseau de clés de cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>R&amp;etour</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>Co&amp;nnecter</translation>
    </message>
    <message>
        <source>AYON - ShotGrid Login</source>
        <translation>AYON - Connexion à ShotGrid</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente d’une réponse</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Identifiant</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>Clé d’&amp;API</translation>
    </message>
    <message>
        <source>How to sign in to AYON</source>
        <translation>Mode de connexion à AYON</translation>
    </message>
    <message>
        <source>Login and password</source>
        <translation>Identifiant et mot de passe</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>&amp;AYON server</source>
        <translation>Serveur A&amp;YON</translation>
    </message>
    <message>
        <source>Sign in with the &amp;browser</source>
        <translation>Se connecter avec le navi&amp;gateur</translation>
    </message>
    <message>
        <source>&amp;Password or legacy passphrase</source>
        <translation>&amp;Mot de passe ou ancienne phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Code of your authenticator</source>
        <translation>&amp;Code de votre application d’authentification</translation>
    </message>
    <message>
        <source>Login into &amp;ShotGrid...</source>
        <translation>Se connecter à &amp;ShotGrid…</translation>
    </message>
    <message>
        <source>Use the login &amp;only</source>
        <translation>Utiliser seu&amp;lement l’identifiant</translation>
    </message>
    <message>
        <source>The studio&apos;s script publishes in your name; nothing else of your account is needed.</source>
        <translation>Le script du studio publie en votre nom&#xa0;; rien d’autre de votre compte n’est nécessaire.</translation>
    </message>
    <message>
        <source>Your browser shows a page of the site. Sign in there as you always do, and approve this application. This window goes on by itself.

Your password is seen by the site alone.</source>
        <translation>Votre navigateur affiche une page du site. Connectez-vous-y comme d’habitude et approuvez cette application. Cette fenêtre continue d’elle-même.

Seul le site voit votre mot de passe.</translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation>&amp;Ouvrir la page à nouveau</translation>
    </message>
    <message>
        <source>Sign in to AYON</source>
        <translation>Connexion à AYON</translation>
    </message>
    <message>
        <source>Sign in to ShotGrid</source>
        <translation>Connexion à ShotGrid</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>En attente de votre navigateur</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Vous êtes connecté</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stay signed in for this session only</source>
        <translation>Rester connecté pour cette session seulement</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>Co&amp;ntinuer</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Site&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Login on %1</source>
        <translation>&amp;Identifiant sur %1</translation>
    </message>
    <message>
        <source>Nothing is missing to publish and to sync.</source>
        <translation>Il ne manque rien pour publier ni pour synchroniser.</translation>
    </message>
    <message>
        <source>What is missing:
%1</source>
        <translation>Ce qui manque&#xa0;:
%1</translation>
    </message>
    <message>
        <source>AYON: %1, a service</source>
        <translation>AYON&#xa0;: %1, un service</translation>
    </message>
    <message>
        <source>AYON: %1, administrator</source>
        <translation>AYON&#xa0;: %1, administrateur</translation>
    </message>
    <message>
        <source>AYON: %1, manager</source>
        <translation>AYON&#xa0;: %1, gestionnaire</translation>
    </message>
    <message>
        <source>AYON: %1, user</source>
        <translation>AYON&#xa0;: %1, utilisateur</translation>
    </message>
    <message>
        <source>Access groups: %1</source>
        <translation>Groupes d’accès&#xa0;: %1</translation>
    </message>
    <message>
        <source>AYON does not know yet which ShotGrid site this studio has. You may say it for everybody.</source>
        <translation>AYON ne sait pas encore quel site ShotGrid a ce studio. Vous pouvez l’indiquer pour tous.</translation>
    </message>
    <message>
        <source>The services sign in by a script, which ShotGrid makes on its page of scripts. It may be added later; you do not need it to compare.</source>
        <translation>Les services se connectent par un script, que ShotGrid crée sur sa page des scripts. Il peut être ajouté plus tard&#xa0;; vous n’en avez pas besoin pour comparer.</translation>
    </message>
    <message>
        <source>Script name</source>
        <translation>Nom du script</translation>
    </message>
    <message>
        <source>empty when AYON has it as a secret of that name</source>
        <translation>vide si AYON l’a comme secret de ce nom</translation>
    </message>
    <message>
        <source>Script &amp;name</source>
        <translation>&amp;Nom du script</translation>
    </message>
    <message>
        <source>Script &amp;key</source>
        <translation>&amp;Clé du script</translation>
    </message>
    <message>
        <source>An administrator of AYON adds the script by which the services sign in; you do not need it to compare.</source>
        <translation>Un administrateur d’AYON ajoute le script par lequel les services se connectent&#xa0;; vous n’en avez pas besoin pour comparer.</translation>
    </message>
    <message>
        <source>ShotGrid &amp;site</source>
        <translation>&amp;Site ShotGrid</translation>
    </message>
    <message>
        <source>With Autodesk Identity: the legacy login and passphrase to which you have bound a personal access token, on your account page.</source>
        <translation>Avec Autodesk Identity&#xa0;: l’ancien identifiant et la phrase secrète auxquels vous avez lié un jeton d’accès personnel, sur la page de votre compte.</translation>
    </message>
    <message>
        <source>Set up the studio</source>
        <translation>Configurer le studio</translation>
    </message>
    <message>
        <source>Save and co&amp;ntinue</source>
        <translation>Enregistrer et co&amp;ntinuer</translation>
    </message>
    <message>
        <source>ShotGrid: %1</source>
        <translation>ShotGrid&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SignedOut</name>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Personne n’est connecté</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::StateView</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::StatusPairsModel</name>
    <message>
        <source>AYON status</source>
        <translation>Statut AYON</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ShotGrid status</source>
        <translation>Statut ShotGrid</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::StatusPairsView</name>
    <message>
        <source>Statuses of AYON and ShotGrid</source>
        <translation>Statuts d’AYON et de ShotGrid</translation>
    </message>
    <message>
        <source>The statuses could not be read.</source>
        <translation>Les statuts n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>AYON keeps statuses with each project: choose a project above to see how its statuses and those of ShotGrid are paired.</source>
        <translation>AYON garde les statuts avec chaque projet&#xa0;: choisissez un projet ci-dessus pour voir comment ses statuts et ceux de ShotGrid sont associés.</translation>
    </message>
    <message>
        <source>What comes of the chosen status, and what to do</source>
        <translation>Ce que devient le statut choisi, et que faire</translation>
    </message>
    <message>
        <source>A status of AYON and one of ShotGrid are the same when AYON&apos;s short name is ShotGrid&apos;s code, whatever they are called. Choose one to see what comes of it and what to do.</source>
        <translation>Un statut d’AYON et un statut de ShotGrid sont le même quand le nom court dans AYON est le code dans ShotGrid, quels que soient leurs noms. Choisissez-en un pour voir ce qu’il devient et que faire.</translation>
    </message>
    <message>
        <source>Paired: %1 · only in AYON: %2 · only in ShotGrid: %3</source>
        <translation>Associés&#xa0;: %1 · seulement dans AYON&#xa0;: %2 · seulement dans ShotGrid&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::StudioCalls</name>
    <message>
        <source>%1 is paired already, so nothing was written.</source>
        <translation>%1 est déjà associé, rien n’a donc été écrit.</translation>
    </message>
    <message>
        <source>read the projects again to see with which</source>
        <translation>relisez les projets pour voir avec lequel</translation>
    </message>
    <message>
        <source>ShotGrid&apos;s project %1</source>
        <translation>Projet %1 de ShotGrid</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>ShotGrid&apos;s Ayon ID was written and could not be taken back: clear it there.</source>
        <translation>L’Ayon ID de ShotGrid a été écrit et n’a pas pu être retiré&#xa0;: videz-le là-bas.</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::SyncWatch</name>
    <message>
        <source>The sync of %1 is done</source>
        <translation>La synchronisation de %1 est terminée</translation>
    </message>
    <message>
        <source>%1
Activity has the details: mend the cause, then retry there.</source>
        <translation>%1
Le détail est dans Activité&#xa0;: corrigez la cause, puis relancez là-bas.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in step, but %n entities could not be synced</source>
        <translation>
            <numerusform>%1 est à jour, mais %n entité n’a pas pu être synchronisée</numerusform>
            <numerusform>%1 est à jour, mais %n entités n’ont pas pu être synchronisées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in step, but media of %n versions could not be brought</source>
        <translation>
            <numerusform>%1 est à jour, mais les médias de %n version n’ont pas pu être transférés</numerusform>
            <numerusform>%1 est à jour, mais les médias de %n versions n’ont pas pu être transférés</numerusform>
        </translation>
    </message>
    <message>
        <source>The sync of %1 failed</source>
        <translation>La synchronisation de %1 a échoué</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>Une opération a échoué</translation>
    </message>
    <message>
        <source>A change in %1 could not be synced</source>
        <translation>Une modification de %1 n’a pas pu être synchronisée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be synced</source>
        <translation>
            <numerusform>%n modification n’a pas pu être synchronisée</numerusform>
            <numerusform>%n modifications n’ont pas pu être synchronisées</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects: %1</source>
        <translation>Projets&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::TargetModel</name>
    <message>
        <source>(no task)</source>
        <translation>(aucune tâche)</translation>
    </message>
    <message>
        <source>  (mine)</source>
        <translation>  (à moi)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Tray</name>
    <message>
        <source>in step</source>
        <translation>synchronisé</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>attention requise</translation>
    </message>
    <message>
        <source>Open AYON ShotGrid</source>
        <translation>Ouvrir AYON ShotGrid</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>No ShotGrid server is set</source>
        <translation>Aucun serveur ShotGrid n’est défini</translation>
    </message>
    <message>
        <source>Specify a Username...</source>
        <translation>Indiquer un nom d’utilisateur…</translation>
    </message>
    <message>
        <source>Username: %1 (Click to change)</source>
        <translation>Nom d’utilisateur&#xa0;: %1 (cliquez pour changer)</translation>
    </message>
    <message>
        <source>AYON ShotGrid: %1</source>
        <translation>AYON ShotGrid&#xa0;: %1</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnecté</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::WelcomePage</name>
    <message>
        <source>&amp;Try it with a demo studio</source>
        <translation>&amp;Essayer avec un studio de démonstration</translation>
    </message>
    <message>
        <source>Check the set-&amp;up</source>
        <translation>Vérifier la m&amp;ise en place</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>AYON and ShotGrid, telling the same story</source>
        <translation>AYON et ShotGrid racontent la même histoire</translation>
    </message>
    <message>
        <source>Three steps to the first comparison. Nothing is written to either server before you have seen it and said so.</source>
        <translation>Trois étapes jusqu’à la première comparaison. Rien n’est écrit sur aucun serveur avant que vous ne l’ayez vu et demandé.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Check the set-up</source>
        <translation>Vérifier la mise en place</translation>
    </message>
    <message>
        <source>Choose a project and compare</source>
        <translation>Choisir un projet et comparer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>With your AYON account, and into ShotGrid with your browser or your login.</source>
        <translation>Avec votre compte AYON, et à ShotGrid avec votre navigateur ou votre identifiant.</translation>
    </message>
    <message>
        <source>The doctor looks at both servers and says what to do. It changes nothing by itself.</source>
        <translation>Le diagnostic examine les deux serveurs et dit quoi faire. Il ne change rien de lui-même.</translation>
    </message>
    <message>
        <source>You see what would change on either side, and choose what does.</source>
        <translation>Vous voyez ce qui changerait de chaque côté, et choisissez ce qui change.</translation>
    </message>
    <message>
        <source>Neither server has a project yet. Make one in ShotGrid or in AYON.</source>
        <translation>Aucun des serveurs n’a encore de projet. Créez-en un dans ShotGrid ou dans AYON.</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Se connecter…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Demande votre attention</translation>
    </message>
    <message numerus="yes">
        <source>%n errors stand in the way of a sync. The doctor says what to do about each.</source>
        <translation>
            <numerusform>%n erreur empêche la synchronisation. Le diagnostic dit quoi faire.</numerusform>
            <numerusform>%n erreurs empêchent la synchronisation. Le diagnostic dit quoi faire pour chacune.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way of a sync. The doctor has %n warnings to look at.</source>
        <translation>
            <numerusform>Rien n’empêche la synchronisation. Le diagnostic a %n avertissement à consulter.</numerusform>
            <numerusform>Rien n’empêche la synchronisation. Le diagnostic a %n avertissements à consulter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>AYON: %1 on %2 · ShotGrid: %3 on %4</source>
        <translation>AYON&#xa0;: %1 sur %2 · ShotGrid&#xa0;: %3 sur %4</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Relire</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::Words</name>
    <message>
        <source>Sync the whole project from ShotGrid to AYON</source>
        <translation>Synchro complète de ShotGrid vers AYON</translation>
    </message>
    <message>
        <source>Sync the whole project from AYON to ShotGrid</source>
        <translation>Synchro complète d’AYON vers ShotGrid</translation>
    </message>
    <message>
        <source>Sync the whole project both ways</source>
        <translation>Synchro complète dans les deux sens</translation>
    </message>
    <message>
        <source>Say what a sync would do</source>
        <translation>Dire ce que ferait une synchronisation</translation>
    </message>
    <message>
        <source>Link the people of both servers</source>
        <translation>Lier les personnes des deux serveurs</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>%1 %2 was made in ShotGrid</source>
        <translation>%1 %2&#xa0;: création dans ShotGrid</translation>
    </message>
    <message>
        <source>%1 %2 was deleted in ShotGrid</source>
        <translation>%1 %2&#xa0;: suppression dans ShotGrid</translation>
    </message>
    <message>
        <source>%1 %2 was brought back in ShotGrid</source>
        <translation>%1 %2&#xa0;: rétablissement dans ShotGrid</translation>
    </message>
    <message>
        <source>%1 %2 was changed in ShotGrid</source>
        <translation>%1 %2&#xa0;: modification dans ShotGrid</translation>
    </message>
    <message>
        <source>%1 %2 was changed in ShotGrid (%3)</source>
        <translation>%1 %2&#xa0;: modification dans ShotGrid (%3)</translation>
    </message>
    <message>
        <source>Reviewable %1 was added in AYON</source>
        <translation>Le média de review %1 a été ajouté dans AYON</translation>
    </message>
    <message>
        <source>List %1 was changed in AYON</source>
        <translation>La liste %1 a été modifiée dans AYON</translation>
    </message>
    <message>
        <source>A comment was written or changed in AYON</source>
        <translation>Un commentaire a été écrit ou modifié dans AYON</translation>
    </message>
    <message>
        <source>A version got its media paths</source>
        <translation>Une version a reçu ses chemins de médias</translation>
    </message>
    <message>
        <source>%1 was changed in AYON</source>
        <translation>%1&#xa0;: modification dans AYON</translation>
    </message>
    <message>
        <source>AYON: %1</source>
        <translation>AYON&#xa0;: %1</translation>
    </message>
    <message>
        <source>made</source>
        <translation>créés</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiés</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacés</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimés</translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation>déliés</translation>
    </message>
    <message>
        <source>%1: nothing to do</source>
        <translation>%1&#xa0;: rien à faire</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>A change in AYON</source>
        <translation>Une modification dans AYON</translation>
    </message>
    <message>
        <source>A change in ShotGrid</source>
        <translation>Une modification dans ShotGrid</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Will retry</source>
        <translation>Sera relancé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>No worker has taken it yet.</source>
        <translation>Aucun service ne l’a encore pris en charge.</translation>
    </message>
    <message>
        <source>Ignored by %1.</source>
        <translation>Ignoré par %1.</translation>
    </message>
    <message>
        <source>It is tried again by itself at %1.</source>
        <translation>Nouvelle tentative automatique à %1.</translation>
    </message>
    <message>
        <source>Not synced:</source>
        <translation>Non synchronisé&#xa0;:</translation>
    </message>
    <message>
        <source>Edited on both sides:</source>
        <translation>Modifié des deux côtés&#xa0;:</translation>
    </message>
    <message>
        <source>Media not brought:</source>
        <translation>Médias non transmis&#xa0;:</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>moins de 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>aujourd’hui %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hier %1</translation>
    </message>
    <message>
        <source>ShotGrid has no status with the code “%1”. Whoever sets “%2” in AYON changes nothing in ShotGrid.</source>
        <translation>ShotGrid n’a pas de statut dont le code soit «&#xa0;%1&#xa0;». Mettre «&#xa0;%2&#xa0;» dans AYON ne change rien dans ShotGrid.</translation>
    </message>
    <message>
        <source>What to do: in the anatomy of the AYON project, give it the code of the ShotGrid status that it stands for as its short name. Or add the code “%1” to the statuses of ShotGrid. If only AYON is to know it, leave it.</source>
        <translation>Que faire&#xa0;: dans l’anatomie du projet AYON, donnez-lui pour nom court le code du statut ShotGrid auquel il correspond. Ou ajoutez le code «&#xa0;%1&#xa0;» aux statuts de ShotGrid. Si AYON seul doit le connaître, ne changez rien.</translation>
    </message>
    <message>
        <source>What to do: ShotGrid has a status of this name with the code “%1”. In the anatomy of the AYON project, make “%1” the short name of “%2”, and they are one.</source>
        <translation>Que faire&#xa0;: ShotGrid a un statut de ce nom avec le code «&#xa0;%1&#xa0;». Dans l’anatomie du projet AYON, donnez «&#xa0;%1&#xa0;» pour nom court à «&#xa0;%2&#xa0;», et ils ne font plus qu’un.</translation>
    </message>
    <message>
        <source>AYON has no status with the short name “%1”. The next sync adds “%2” to the project, for %3.</source>
        <translation>AYON n’a pas de statut dont le nom court soit «&#xa0;%1&#xa0;». La prochaine synchronisation ajoute «&#xa0;%2&#xa0;» au projet, pour %3.</translation>
    </message>
    <message>
        <source>What to do: nothing, if that is right. To use a status that AYON has, make “%1” its short name in the anatomy of the project before the sync.</source>
        <translation>Que faire&#xa0;: rien, si cela convient. Pour utiliser un statut qu’AYON a déjà, donnez-lui «&#xa0;%1&#xa0;» pour nom court dans l’anatomie du projet avant la synchronisation.</translation>
    </message>
    <message>
        <source>What to do: AYON has a status of this name with the short name “%1”. In the anatomy of the project, change that to “%2”, or a sync adds a second one.</source>
        <translation>Que faire&#xa0;: AYON a un statut de ce nom avec le nom court «&#xa0;%1&#xa0;». Dans l’anatomie du projet, remplacez-le par «&#xa0;%2&#xa0;», sinon une synchronisation en ajoute un second.</translation>
    </message>
    <message>
        <source>“%1” in AYON and “%2” in ShotGrid are one status, because “%3” is the short name of the one and the code of the other. Names need not agree.</source>
        <translation>«&#xa0;%1&#xa0;» dans AYON et «&#xa0;%2&#xa0;» dans ShotGrid sont un seul statut, car «&#xa0;%3&#xa0;» est le nom court de l’un et le code de l’autre. Les noms peuvent différer.</translation>
    </message>
    <message>
        <source>Stays in AYON: ShotGrid has no code “%1”</source>
        <translation>Reste dans AYON&#xa0;: pas de code «&#xa0;%1&#xa0;» dans ShotGrid</translation>
    </message>
    <message>
        <source>Stays in AYON: in ShotGrid the code of this name is “%1”</source>
        <translation>Reste dans AYON&#xa0;: dans ShotGrid, ce nom a le code «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Paired by “%1”, but in AYON not for: %2</source>
        <translation>Associé par «&#xa0;%1&#xa0;», mais dans AYON pas pour&#xa0;: %2</translation>
    </message>
    <message>
        <source>The next sync adds it to AYON</source>
        <translation>Ajouté à AYON à la prochaine synchronisation</translation>
    </message>
    <message>
        <source>The next sync adds it to AYON, beside the one of this name</source>
        <translation>Ajouté à AYON à la prochaine synchro, à côté de celui du même nom</translation>
    </message>
    <message>
        <source>Paired: “%1” is short name and code</source>
        <translation>Associé&#xa0;: «&#xa0;%1&#xa0;» est nom court et code</translation>
    </message>
    <message>
        <source>ShotGrid uses it for %1, AYON allows it for %2 only: for %3 it is not brought to AYON.

What to do: in the anatomy of the AYON project, add %3 to the scope of “%4”.</source>
        <translation>ShotGrid l’utilise pour %1, AYON ne le permet que pour %2&#xa0;: pour %3, il n’est pas repris dans AYON.

Que faire&#xa0;: dans l’anatomie du projet AYON, ajoutez %3 à la portée de «&#xa0;%4&#xa0;».</translation>
    </message>
    <message>
        <source>ShotGrid uses it for %1. There is nothing to do.</source>
        <translation>ShotGrid l’utilise pour %1. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>En partie</translation>
    </message>
</context>
<context>
    <name>bridge::desktop::WorkDetails</name>
    <message>
        <source>Choose an event to see what became of it and why.</source>
        <translation>Choisissez un événement pour voir ce qu’il est devenu et pourquoi.</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>État&#xa0;:</translation>
    </message>
    <message>
        <source>Project:</source>
        <translation>Projet&#xa0;:</translation>
    </message>
    <message>
        <source>Who:</source>
        <translation>Qui&#xa0;:</translation>
    </message>
    <message>
        <source>Worker:</source>
        <translation>Service&#xa0;:</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 après %2</translation>
    </message>
    <message>
        <source>of the whole studio</source>
        <translation>de tout le studio</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>personne n’est nommé</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>encore aucun</translation>
    </message>
    <message>
        <source>Retry: %1</source>
        <translation>Relancer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ignore: %1</source>
        <translation>Ignorer&#xa0;: %1</translation>
    </message>
    <message>
        <source>When:</source>
        <translation>Date&#xa0;:</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non indiqué</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Keeps AYON and ShotGrid in step.</source>
        <translation>Maintient AYON et ShotGrid synchronisés.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>Démarrer dans la zone de notification, sans fenêtre.</translation>
    </message>
    <message>
        <source>Start with a demo studio of its own: no server is needed.</source>
        <translation>Démarrer avec son propre studio de démonstration&#xa0;: aucun serveur n’est nécessaire.</translation>
    </message>
    <message>
        <source>AYON ShotGrid runs already; its window was raised.</source>
        <translation>AYON ShotGrid est déjà ouvert&#xa0;; sa fenêtre passe au premier plan.</translation>
    </message>
</context>
</TS>
